import { applyToPoint, applyToVector, invert } from '../imaging/affine.ts';
import type { PlaneAxes } from '../imaging/slice-plane.ts';
import { type Lps, lps } from '../imaging/spaces.ts';
import { createInterpolator } from '../imaging/value-between.ts';
import { add, scale } from '../imaging/vector.ts';
import { spacingMm, type Volume } from '../imaging/volume.ts';

/** Rays looked along, and how many places on each per finest voxel. */
const RAYS = 36;
const PER_VOXEL = 6;
const ROUND = Array.from({ length: RAYS }, (_, ray) => {
  const angle = (2 * Math.PI * ray) / RAYS;
  return [Math.cos(angle), Math.sin(angle)] as const;
});
/** Change per mm below which there is no edge worth going to, HU; as a share of the range where values are not HU. */
const LEAST_HU_PER_MM = 12;
const LEAST_SHARE_PER_MM = 1 / 300;
/** How much an edge at the end of the reach counts against one that is right here. */
const FAR_COUNTS = 0.4;

/**
 * The place where the values change most within `reachMm` of a position, on the plane: looked for along rays round
 * it, with change taken over one finest voxel and nearer edges preferred. The position itself where nothing changes.
 */
export function edgeNear(
  volume: Volume,
  plane: Pick<PlaneAxes, 'right' | 'down'>,
  at: Lps,
  reachMm: number,
): Lps {
  const finest = Math.min(...spacingMm(volume));
  const stepMm = finest / PER_VOXEL;
  const steps = Math.ceil(reachMm / stepMm);
  const indexFromLps = invert(volume.lpsFromIndex);
  const valueAt = createInterpolator(volume);
  const [i, j, k] = applyToPoint(indexFromLps, at);
  const [lowest, highest] = volume.huRange;
  let best = volume.unit === 'HU' ? LEAST_HU_PER_MM : (highest - lowest) * LEAST_SHARE_PER_MM;
  let position = at;
  // Values along a ray, and how much they change at each of its places: a pointer asks as often as it moves.
  const values = new Float64Array(steps + PER_VOXEL + 1);
  const changes = new Float64Array(steps + 1);
  for (const [cos, sin] of ROUND) {
    const direction = add(scale(plane.right, cos), scale(plane.down, sin));
    const [di, dj, dk] = applyToVector(indexFromLps, scale(direction, stepMm));
    for (let step = 0; step < values.length; step++) {
      const n = step - PER_VOXEL / 2;
      values[step] = valueAt(i + n * di, j + n * dj, k + n * dk) ?? Number.NaN;
    }
    for (let n = 0; n <= steps; n++)
      // There is no change at the end of the scan.
      changes[n] = Math.abs(values[n + PER_VOXEL]! - values[n]!) / finest || 0;
    for (let n = 0; n <= steps; n++) {
      const score = changes[n]! * (1 - FAR_COUNTS * (n / steps) ** 2);
      if (score <= best) continue;
      best = score;
      position = lps(...add(at, scale(direction, (n + peakNear(changes, n)) * stepMm)));
    }
  }
  return position;
}

/** Where the top of a parabola through three changes lies, in steps from the middle one. */
function peakNear(changes: Float64Array, n: number): number {
  const [before, here, after] = [changes[n - 1], changes[n]!, changes[n + 1]];
  if (before === undefined || after === undefined) return 0;
  const bend = before - 2 * here + after;
  return bend < 0 ? Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / bend)) : 0;
}
