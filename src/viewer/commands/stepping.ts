import { planeNames, type PlaneName } from '../../imaging/slice-plane.ts';
import { dot, subtract } from '../../imaging/vector.ts';
import { centreOf } from '../../imaging/volume.ts';
import { clampWindow, type VoiWindow } from '../../imaging/voi-window.ts';
import type { Lps } from '../../imaging/spaces.ts';
import type { SliceFraming } from '../slice-viewport.ts';
import type { ViewerState } from '../viewer-state.ts';

/** A stop on a guided way through the images; what it does not say stays as the reader has it. */
export interface Stop {
  readonly at: Lps;
  readonly plane: PlaneName;
  readonly window: VoiWindow | undefined;
  readonly zoom: number | undefined;
  readonly orbit: { readonly yaw: number; readonly pitch: number; readonly zoom: number } | undefined;
}

/** Commands that follow a guided way. */
export const stepping = {
  /** Brings every view to a stop, and makes its plane the large one. */
  goToStop(state: ViewerState, { at, plane, window, zoom, orbit }: Stop): ViewerState {
    if (!state.scan) return state;
    const offset = subtract(at, centreOf(state.scan.volume));
    const framed = (name: PlaneName): SliceFraming => {
      const { right, down } = state.planes[name];
      return zoom === undefined || zoom <= 1
        ? { panMm: [0, 0], zoom: 1 }
        : { panMm: [dot(offset, right), dot(offset, down)], zoom };
    };
    const framing = { ...state.framing };
    if (zoom !== undefined) for (const name of planeNames) framing[name] = framed(name);
    return {
      ...state,
      crosshair: at,
      mainView: plane,
      framing,
      ...(window && { window: clampWindow(window) }),
      ...(orbit && { orbit: { ...state.orbit, ...orbit } }),
      cine: { ...state.cine, playing: undefined },
    };
  },
};
