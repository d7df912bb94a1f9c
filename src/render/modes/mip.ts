import { greyOf } from '../../imaging/voi-window.ts';
import marchMip from '../glsl/march-mip.glsl?raw';
import { boundAt } from '../sampling/bound-at.ts';
import { boundedEdge, wordOf } from '../sampling/bounds.ts';
import { brickRay } from '../sampling/brick-ray.ts';
import {
  type MarchRay,
  type MarchResult,
  type MarchScene,
  mmOf,
  pointOn,
  sampleAfter,
} from '../sampling/march-ray.ts';
import type { RenderMode } from './render-mode.ts';

/**
 * Rises of less than this share of the window are not worth a walk at a step of one voxel. What is missed between
 * samples grows with the square of the step, and so does this, up to a limit.
 */
const leastShare = 0.04;
const leastUpTo = 0.08;
/** Voxels of bricks in a row after which they are walked, so that what they hold lets later ones be leapt over. */
const longestVoxels = 24;

/** The highest value so far, and where. */
interface Best {
  hu: number;
  hitMm: number;
}

function takeAt(scene: MarchScene, ray: MarchRay, mm: number, best: Best): void {
  const hu = scene.sampler.hu(...pointOn(ray, mm));
  if (hu <= best.hu) return;
  best.hu = hu;
  best.hitMm = mm;
}

/** CPU twin of `glsl/march-mip.glsl`. */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const { centre, width } = scene.window;
  const bottom = centre - 0.5 * width;
  const top = centre + 0.5 * width;
  const least = Math.min(leastUpTo, leastShare * scene.stepVoxels ** 2) * width;
  const longest = longestVoxels / scene.stepVoxels;
  const bounded = brickRay(ray, scene.bricksPerTexture, boundedEdge);
  const count = sampleAfter(ray, ray.exit);
  const best: Best = { hu: bottom, hitMm: -1 };
  // What may lie in the window's upper half first: where there is any, it lets nearly all others be leapt over.
  let above = centre;
  for (let n = 0; best.hu < top; ) {
    const limit = wordOf(scene.bounds, Math.max(above, best.hu + least));
    // Bricks in a row that are worth a walk, not many.
    let [from, end] = [count, count];
    for (let worth = false; n < count && n - from < (worth ? longest : 0); ) {
      const bound = boundAt(scene.bounds, bounded, n, limit);
      worth = bound.word > limit;
      if (worth) [from, end] = [Math.min(from, n), Math.min(count, bound.end)];
      n = bound.end;
    }
    if (from === count) {
      if (best.hu + least >= above) break;
      // And then all the rest.
      above = bottom;
      n = 0;
    }
    for (let m = from; m < end; m++) takeAt(scene, ray, mmOf(ray, m), best);
  }
  // Maxima lie between samples; halving steps to either side finds them.
  let reachMm = 0.5 * ray.stepMm;
  for (let i = 0; i < 4 && best.hitMm >= 0 && best.hu < top; i++) {
    const centreMm = best.hitMm;
    takeAt(scene, ray, Math.max(ray.enter, centreMm - reachMm), best);
    takeAt(scene, ray, Math.min(ray.exit, centreMm + reachMm), best);
    reachMm *= 0.5;
  }
  const grey = greyOf(scene.window, best.hu);
  return { rgba: [grey, grey, grey, grey], hitMm: best.hitMm };
}

/** Maximum intensity projection under the VOI window: vessels with contrast, bone, nodules. */
export const mip: RenderMode = {
  kind: 'mip',
  name: 'MIP',
  glsl: marchMip,
  defines: {},
  bound: 'max',
  uses: { transferFunction: false, window: true, isoHu: false },
  floor: ({ window: { centre, width } }) => centre - 0.5 * width,
  march,
};
