import { useEffect } from 'react';
import type { StationUi } from './station-ui.ts';

/** A dialog that closes gives the focus back itself within this time, ms, to what had it and is still there. */
const GIVEN_BACK_MS = 150;

/** Puts the focus on the pictures where a closed dialog left it nowhere: keys would begin at the top of the page. */
export function useKeptFocus(ui: StationUi, dialog: string | undefined): void {
  useEffect(() => {
    if (dialog !== undefined) return;
    const timer = setTimeout(() => {
      if (ui.store.getState().view && document.activeElement === document.body) ui.focusView();
    }, GIVEN_BACK_MS);
    return () => clearTimeout(timer);
  }, [ui, dialog]);
}
