import type { SlicePlane } from '../imaging/slice-plane.ts';
import type { LpsVector } from '../imaging/spaces.ts';
import { add, cross, normalize, scale } from '../imaging/vector.ts';
import { centreOf } from '../imaging/volume.ts';
import type { Scan } from './scan.ts';
import type { SliceViewport, ViewportSize } from './slice-viewport.ts';

/** A plane held in the hand, or left where it is, that cuts the volume and shows what it cuts. */
export interface HeldCut {
  /** Where it lies; its origin is the middle of its picture. */
  readonly plane: SlicePlane;
  /** Side of its square picture in the patient, mm. */
  readonly sizeMm: number;
  /** What the 3D picture shows at its sides: 0 both, 1 only what lies along its normal, −1 only the other side. */
  readonly clip: -1 | 0 | 1;
}

/** Sides that a cut may have, mm: from a nodule to a trunk. */
export const CUT_SIZE_MM = { min: 40, max: 500 } as const;
const FIRST_SIZE_MM = 220;
/** How a fresh cut leans: its upper edge away from the reader, so that it is neither edge-on nor a coronal slice. */
const LEAN_RAD = (50 * Math.PI) / 180;

/**
 * A cut through a position, as it first appears: the patient's left on the right, leaning backward, and what lies
 * before it cut away, without which the body would hide it.
 */
export function firstCut({ volume, frame }: Scan, through = centreOf(volume)): HeldCut {
  const { left, posterior, superior } = frame;
  const down: LpsVector = normalize(
    add(scale(superior, -Math.cos(LEAN_RAD)), scale(posterior, -Math.sin(LEAN_RAD))),
  );
  const plane = { origin: through, right: left, down, normal: cross(left, down) };
  return { plane, sizeMm: FIRST_SIZE_MM, clip: 1 };
}

/** A cut seen through a square or other view: its picture's middle in the middle, its side across the width. */
export function cutViewport({ plane, sizeMm }: HeldCut, size: ViewportSize): SliceViewport {
  return { plane, size, mmPerPixel: sizeMm / size.width, centre: plane.origin };
}
