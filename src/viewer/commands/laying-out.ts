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
};
