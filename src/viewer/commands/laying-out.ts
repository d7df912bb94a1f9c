import { holdInside } from '../../imaging/slice-position.ts';
import { clampWindow } from '../../imaging/voi-window.ts';
import type { KeptView } from '../kept-view.ts';
import type { LayoutId, ViewerState, ViewName } from '../viewer-state.ts';

/** Commands that share the screen among the views. */
export const layingOut = {
  /** Chooses a layout; `main` is the view that it makes large, the same as before where none is named. */
  setLayout(
    state: ViewerState,
    { layout, main = state.mainView }: { layout: LayoutId; main?: ViewName },
  ): ViewerState {
    return { ...state, layout, mainView: main, maximised: undefined };
  },

  /** Shows one view alone, or all again when it already is alone. */
  maximise(state: ViewerState, { view }: { view: ViewName }): ViewerState {
    return { ...state, maximised: state.maximised === view ? undefined : view };
  },

  /** Takes up where a reading of the same scan was left. */
  restoreView(state: ViewerState, { view }: { view: KeptView }): ViewerState {
    if (!state.scan) return state;
    return {
      ...state,
      ...view,
      window: clampWindow(view.window),
      crosshair: holdInside(state.scan.volume, view.crosshair),
    };
  },
};
