import { useMemo } from 'react';
import { useViewerState } from '../../ui/viewer-context.ts';
import { shownViews } from '../../viewer/layout.ts';
import type { ViewName } from '../../viewer/viewer-state.ts';

/** The views on the screen, in reading order. */
export function useShownViews(): readonly ViewName[] {
  const layout = useViewerState((s) => s.layout);
  const mainView = useViewerState((s) => s.mainView);
  const maximised = useViewerState((s) => s.maximised);
  const scan = useViewerState((s) => s.scan);
  return useMemo(
    () => shownViews({ layout, mainView, maximised, scan }),
    [layout, mainView, maximised, scan],
  );
}
