import { applyToPoint, applyToVector, invert } from '../imaging/affine.ts';
import type { PlaneAxes } from '../imaging/slice-plane.ts';
import { type Lps, lps } from '../imaging/spaces.ts';
import { createInterpolator } from '../imaging/value-between.ts';
import { add, scale } from '../imaging/vector.ts';
import { spacingMm, type Volume } from '../imaging/volume.ts';

/** Rays looked along, and how many places on each per finest voxel. */
const RAYS = 36;
const PER_VOXEL = 6;
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
  const half = PER_VOXEL / 2;
  const indexFromLps = invert(volume.lpsFromIndex);
  const valueAt = createInterpolator(volume);
  const from = applyToPoint(indexFromLps, at);
  const [lowest, highest] = volume.huRange;
  let best = {
    score: volume.unit === 'HU' ? LEAST_HU_PER_MM : (highest - lowest) * LEAST_SHARE_PER_MM,
    position: at,
  };
  for (let ray = 0; ray < RAYS; ray++) {
    const angle = (2 * Math.PI * ray) / RAYS;
    const direction = add(scale(plane.right, Math.cos(angle)), scale(plane.down, Math.sin(angle)));
    const by = applyToVector(indexFromLps, scale(direction, stepMm));
    const values = Array.from({ length: steps + 2 * half + 1 }, (_, i) => {
      const n = i - half;
      return valueAt(from[0] + n * by[0], from[1] + n * by[1], from[2] + n * by[2]);
    });
    const change = (n: number) => {
      const [before, after] = [values[n], values[n + 2 * half]];
      return before === undefined || after === undefined ? 0 : Math.abs(after - before) / finest;
    };
    for (let n = 0; n <= steps; n++) {
      const score = change(n) * (1 - FAR_COUNTS * (n / steps) ** 2);
      if (score <= best.score) continue;
      best = {
        score,
        position: lps(...add(at, scale(direction, (n + peakNear(change, n, steps)) * stepMm))),
      };
    }
  }
  return best.position;
}

/** Where the top of a parabola through three changes lies, in steps from the middle one. */
function peakNear(change: (n: number) => number, n: number, steps: number): number {
  if (n === 0 || n === steps) return 0;
  const [before, here, after] = [change(n - 1), change(n), change(n + 1)];
  const bend = before - 2 * here + after;
  return bend < 0 ? Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / bend)) : 0;
}
