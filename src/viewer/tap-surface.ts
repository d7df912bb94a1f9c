import type { SlicePlane } from '../imaging/slice-plane.ts';
import type { Lps, LpsVector } from '../imaging/spaces.ts';
import { cross, length, normalize, type Triple } from '../imaging/vector.ts';
import type { Aim } from './aim.ts';
import { chooseDropped } from './choose-dropped.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import { chosenPoint } from './selected-handle.ts';
import { tools } from './tools/index.ts';

/** A place on the volume's surface that was pointed at along a unit direction. */
export interface SurfaceHit {
  readonly at: Lps;
  readonly direction: LpsVector;
}

/** How near two places on a surface must be to be meant as one, mm. */
const REACH_MM = 12;

/**
 * Uses the chosen tool on the volume's surface: crosshair, pin, marks and points of measurements go there. A point of a
 * measurement is chosen and the slices go to it: there it is corrected under the loupe.
 */
export function tapSurface(
  viewer: Viewer,
  { at, direction }: SurfaceHit,
  origin: Origin,
  aim?: Aim | undefined,
): void {
  const state = viewer.store.getState();
  const tool = tools.get(state.tool);
  const event = {
    viewer,
    origin,
    plane: 'surface',
    shown: facingPlane(at, direction),
    at,
    movedMm: [0, 0],
    movedShare: [0, 0],
    reachMm: REACH_MM,
    dragged: false,
    ...(aim && { aim }),
  } as const;
  tool.press?.(event);
  tool.release?.(event);
  if (state.tool !== 'measure') return;
  chooseDropped(viewer, state, origin);
  const dropped = chosenPoint(viewer.store.getState());
  if (dropped) viewer.run('moveCrosshair', { to: dropped }, origin);
}

/** The plane through a place that faces whoever looks along a direction, the head up. */
export function facingPlane(at: Lps, direction: LpsVector): SlicePlane {
  const feetward: Triple = [0, 0, -1];
  const across = cross(feetward, direction);
  // Seen from straight above or below, the patient's left is to the right.
  const right: LpsVector = length(across) > 1e-6 ? normalize(across) : [1, 0, 0];
  return { origin: at, right, down: cross(direction, right), normal: direction };
}
