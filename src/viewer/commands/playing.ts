import type { PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition, stepSlices } from '../../imaging/slice-position.ts';
import type { Lps } from '../../imaging/spaces.ts';
import { nextSlice } from '../next-slice.ts';
import { shownPlane } from '../slice-viewport.ts';
import type { ViewerState } from '../viewer-state.ts';

/** Slower is a slide show, faster no screen shows. */
export const CINE_RANGE = { min: 1, max: 60 } as const;

/** Commands of a stack that plays by itself. */
export const playing = {
  playCine(state: ViewerState, { plane }: { plane: PlaneName }): ViewerState {
    return state.scan ? { ...state, cine: { ...state.cine, playing: plane } } : state;
  },

  /** Ends where the last slice was shown; its crosshair is said, because steps of a playing stack are not logged. */
  stopCine(state: ViewerState, { at }: { at: Lps }): ViewerState {
    return { ...state, crosshair: at, cine: { ...state.cine, playing: undefined } };
  },

  setCineSpeed(state: ViewerState, { slicesPerSecond }: { slicesPerSecond: number }): ViewerState {
    const held = Math.min(CINE_RANGE.max, Math.max(CINE_RANGE.min, Math.round(slicesPerSecond)));
    return { ...state, cine: { ...state.cine, slicesPerSecond: held } };
  },

  /** The next slice in reading order; the first again after the last. */
  stepCine(state: ViewerState): ViewerState {
    const { scan, cine } = state;
    if (!scan || !cine.playing) return state;
    const plane = shownPlane(state, cine.playing);
    const { number, count } = slicePosition(scan.volume, plane);
    const onward = nextSlice[cine.playing];
    const last = onward > 0 ? number === count : number === 1;
    const slices = last ? -onward * (count - 1) : onward;
    return { ...state, crosshair: stepSlices(scan.volume, plane, slices) };
  },
};
