import { clampWindow, type VoiWindow } from '../../imaging/voi-window.ts';
import type { ViewerState } from '../viewer-state.ts';

/** Commands that choose how voxels become grey or colour. */
export const displaying = {
  setWindow(state: ViewerState, { window }: { window: VoiWindow }): ViewerState {
    return { ...state, window: clampWindow(window) };
  },

  invertGreys(state: ViewerState): ViewerState {
    return { ...state, invertedGreys: !state.invertedGreys };
  },

  setTransferFunction(state: ViewerState, { id }: { id: string }): ViewerState {
    return { ...state, transferFunctionId: id };
  },

  setRenderMode(state: ViewerState, { mode }: { mode: string }): ViewerState {
    return { ...state, renderMode: mode };
  },
};
