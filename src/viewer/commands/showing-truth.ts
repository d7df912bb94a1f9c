import { type PlaneName, planeNames } from '../../imaging/slice-plane.ts';
import { holdInside } from '../../imaging/slice-position.ts';
import { dot, subtract } from '../../imaging/vector.ts';
import { centreOf, cornersOf, type Volume } from '../../imaging/volume.ts';
import type { Shape } from '../../measure/shape.ts';
import { shapeBounds } from '../../measure/shape-bounds.ts';
import type { SliceFraming } from '../slice-viewport.ts';
import type { CrosshairClip, ViewerState } from '../viewer-state.ts';

/** Share of a view's width that a finding fills when it is shown. */
const FILLED = 0.25;
const MAX_ZOOM = 6;
/** The volume is opened down to the finding and looked at from the patient's front, a little from above. */
const FROM_FRONT = { yaw: 0, pitch: 0.25 };
const OPENED: CrosshairClip = { axial: 0, sagittal: 0, coronal: 1 };

/** Commands that draw the truth and bring every view to it. */
export const showingTruth = {
  /** No shapes take the truth away, and give the views back as they were before they were brought to it. */
  showTruth(state: ViewerState, { shapes }: { shapes: readonly Shape[] }): ViewerState {
    const before = state.beforeFinding;
    if (shapes.length > 0 || !before) return { ...state, truth: shapes };
    // A cut that the reader chose meanwhile is the reader's.
    const crosshairClip = state.crosshairClip === OPENED ? before.crosshairClip : state.crosshairClip;
    return { ...state, ...before, crosshairClip, truth: shapes, beforeFinding: undefined };
  },

  /**
   * Brings crosshair, slices and volume to the first shape of the truth: in the middle of every slice and large,
   * and the volume opened down to it. Nothing happens where no truth is shown.
   */
  showFinding(state: ViewerState): ViewerState {
    const bounds = state.truth[0] && shapeBounds(state.truth[0]);
    if (!bounds || !state.scan) return state;
    const { volume } = state.scan;
    const { framing: before, orbit, crosshairClip } = state;
    const at = holdInside(volume, bounds.centre);
    const widthMm = diagonalMm(volume) / Math.SQRT2;
    const zoom = Math.min(MAX_ZOOM, Math.max(1, (FILLED * widthMm) / Math.max(1, bounds.acrossMm)));
    const offset = subtract(at, centreOf(volume));
    const framed = (name: PlaneName): SliceFraming => {
      const { right, down } = state.planes[name];
      return { panMm: [dot(offset, right), dot(offset, down)], zoom };
    };
    const framing = Object.fromEntries(planeNames.map((name) => [name, framed(name)]));
    return {
      ...state,
      crosshair: at,
      framing: framing as Record<PlaneName, SliceFraming>,
      orbit: { ...orbit, ...FROM_FRONT, target: at, zoom: Math.max(orbit.zoom, zoom / 2) },
      crosshairClip: OPENED,
      cine: { ...state.cine, playing: undefined },
      beforeFinding: state.beforeFinding ?? { framing: before, orbit, crosshairClip },
    };
  },
};

function diagonalMm(volume: Volume): number {
  const corners = cornersOf(volume);
  return Math.max(...corners.map((corner) => Math.hypot(...subtract(corner, corners[0]!))));
}
