import type { Slab } from '../../imaging/slab.ts';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { openingWindow } from '../scan.ts';
import type { SliceFraming } from '../slice-viewport.ts';
import type { ViewerState } from '../viewer-state.ts';

/** A slab is no thicker than this, mm: half of a long scan. */
const MAX_SLAB_MM = 500;

/** Commands that choose how slices are drawn and what is written round them. */
export const slicing = {
  /** Thickness 0 is one thin slice. */
  setSlab(state: ViewerState, { slab }: { slab: Slab }): ViewerState {
    const thicknessMm = Math.min(MAX_SLAB_MM, Math.max(0, slab.thicknessMm));
    return { ...state, slab: { ...slab, thicknessMm } };
  },

  /** Interpolates between voxels, or shows each as a plain box. */
  smoothSlices(state: ViewerState, { smooth }: { smooth: boolean }): ViewerState {
    return { ...state, smoothSlices: smooth };
  },

  showTexts(state: ViewerState, { shown }: { shown: boolean }): ViewerState {
    return { ...state, textsShown: shown };
  },

  showCrosshair(state: ViewerState, { shown }: { shown: boolean }): ViewerState {
    return { ...state, crosshairShown: shown };
  },

  /** Puts one view's picture where a front end has worked out that it belongs, such as one voxel a pixel. */
  frameSlice(
    state: ViewerState,
    { plane, framing }: { plane: PlaneName; framing: SliceFraming },
  ): ViewerState {
    return { ...state, framing: { ...state.framing, [plane]: framing } };
  },

  /** The window and the greys that the scan opened with. */
  resetWindow(state: ViewerState): ViewerState {
    if (!state.scan) return state;
    return {
      ...state,
      window: openingWindow(state.scan),
      invertedGreys: state.scan.series.invertedGreys,
    };
  },
};
