import type { SlicePlane } from '../imaging/slice-plane.ts';
import type { Lps, LpsVector } from '../imaging/spaces.ts';
import { cross, length, normalize, type Triple } from '../imaging/vector.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import { tools } from './tools/index.ts';

/** A place on the volume's surface that was pointed at along a unit direction. */
export interface SurfaceHit {
  readonly at: Lps;
  readonly direction: LpsVector;
}

/** How near two places on a surface must be to be meant as one, mm. */
const REACH_MM = 12;

/** Uses the chosen tool on the volume's surface: crosshair, pin, marks and points of measurements go there. */
export function tapSurface(viewer: Viewer, { at, direction }: SurfaceHit, origin: Origin): void {
  const tool = tools.get(viewer.store.getState().tool);
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
  } as const;
  tool.press?.(event);
  tool.release?.(event);
}

/** The plane through a place that faces whoever looks along a direction, the head up. */
export function facingPlane(at: Lps, direction: LpsVector): SlicePlane {
  const feetward: Triple = [0, 0, -1];
  const across = cross(feetward, direction);
  // Seen from straight above or below, the patient's left is to the right.
  const right: LpsVector = length(across) > 1e-6 ? normalize(across) : [1, 0, 0];
  return { origin: at, right, down: cross(direction, right), normal: direction };
}
