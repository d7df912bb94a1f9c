import { distanceFromPlane } from '../imaging/slice-plane.ts';
import { lps } from '../imaging/spaces.ts';
import { add, dot, scale } from '../imaging/vector.ts';
import { greyOf, type VoiWindow } from '../imaging/voi-window.ts';
import { huAt, type Volume } from '../imaging/volume.ts';
import type { Ellipsoid } from '../measure/ellipsoid.ts';
import { type SliceViewport, screenFromLps } from './slice-viewport.ts';

/** Something in the images with its density and that of what is round it, HU. */
export interface Sought extends Ellipsoid {
  readonly meanHu: number;
  readonly surroundHu: number;
}

/** A difference in grey below this share of black to white is not seen. */
const leastContrast = 0.05;

/**
 * Whether a slice shows something: the plane, or half its slab, reaches it, its middle lies inside the zoomed
 * picture, and the window tells it from its surroundings.
 */
export function isDisplayed(view: SliceViewport, window: VoiWindow, slabMm: number, sought: Sought): boolean {
  const { plane, size } = view;
  const reachMm = Math.hypot(...sought.semiAxes.map((axis) => dot(axis, plane.normal)));
  if (Math.abs(distanceFromPlane(plane, sought.centre)) >= reachMm + slabMm / 2) return false;
  const { x, y } = screenFromLps(view, sought.centre);
  if (x < 0 || y < 0 || x > size.width || y > size.height) return false;
  return Math.abs(greyOf(window, sought.meanHu) - greyOf(window, sought.surroundHu)) >= leastContrast;
}

/** Mean of the voxels just outside a finding, where its axes end and once more as far; its own HU off the grid. */
export function surroundHuOf(volume: Volume, { centre, semiAxes }: Ellipsoid, meanHu: number): number {
  const around = semiAxes
    .flatMap((axis) =>
      [-2, -1.5, 1.5, 2].map((times) => huAt(volume, lps(...add(centre, scale(axis, times))))),
    )
    .filter((hu) => hu !== undefined);
  return around.length === 0 ? meanHu : around.reduce((sum, hu) => sum + hu, 0) / around.length;
}
