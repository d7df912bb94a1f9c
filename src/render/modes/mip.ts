import { greyOf } from '../../imaging/voi-window.ts';
import marchMip from '../glsl/march-mip.glsl?raw';
import { boundAt, wordOf } from '../sampling/bound-at.ts';
import { boundedEdge } from '../sampling/bounds.ts';
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

/** Rises of less than this share of the window are not worth a walk, for each voxel of step. */
const leastShare = 0.024;
/** Voxels of bricks in a row after which they are walked, so that what they hold lets later ones be leapt over. */
const longestVoxels = 16;

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

/** Walks the bricks that hold more than the best so far, and more than `above`, up to the window's top. */
function walk(scene: MarchScene, ray: MarchRay, above: number, least: number, top: number, best: Best): void {
  const bounded = brickRay(ray, scene.bricksPerTexture, boundedEdge);
  const count = sampleAfter(ray, ray.exit);
  const longest = longestVoxels / scene.stepVoxels;
  for (let n = 0; n < count && best.hu < top; ) {
    const limit = wordOf(scene.bounds, Math.max(above, best.hu + least));
    // Bricks in a row that are worth a walk, not many.
    let [from, end] = [count, count];
    for (let worth = false; n < count && n - from < (worth ? longest : 0); ) {
      const bound = boundAt(scene.bounds, bounded, n, limit);
      worth = bound.word > limit;
      if (worth) [from, end] = [Math.min(from, n), Math.min(count, bound.end)];
      n = bound.end;
    }
    for (let m = from; m < end; m++) takeAt(scene, ray, mmOf(ray, m), best);
  }
}

/** CPU twin of `glsl/march-mip.glsl`. */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const { centre, width } = scene.window;
  const top = centre + 0.5 * width;
  const least = leastShare * width * scene.stepVoxels;
  const best: Best = { hu: centre - 0.5 * width, hitMm: -1 };
  // What may lie in the window's upper half first: where there is any, it lets nearly all others be leapt over.
  walk(scene, ray, centre, least, top, best);
  if (best.hu + least < centre) walk(scene, ray, best.hu, least, top, best);
  // Maxima lie between samples; halving steps to either side finds them.
  let reachMm = 0.5 * ray.stepMm;
  for (let i = 0; i < 3 && best.hitMm >= 0 && best.hu < top; i++) {
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
  march,
};
