import { greyOf } from '../../imaging/voi-window.ts';
import marchMip from '../glsl/march-mip.glsl?raw';
import { boundAt } from '../sampling/bounds.ts';
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

/** Walks the bricks between two samples that hold more than the best so far. */
function walk(
  scene: MarchScene,
  ray: MarchRay,
  [from, to]: readonly [number, number],
  least: number,
  top: number,
  best: Best,
): void {
  let wideEnd = from;
  for (let n = from; n < to && best.hu < top; ) {
    const wide = n >= wideEnd;
    const bound = boundAt(scene.bounds, ray, mmOf(ray, n), wide);
    const end = Math.min(to, Math.max(n + 1, sampleAfter(ray, bound.endMm)));
    if (bound.boundHu <= best.hu + least) n = end;
    else if (wide) wideEnd = end;
    else for (; n < end; n++) takeAt(scene, ray, mmOf(ray, n), best);
  }
}

/** CPU twin of `glsl/march-mip.glsl`. */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const { centre, width } = scene.window;
  const top = centre + 0.5 * width;
  const least = leastShare * width * scene.stepVoxels;
  const best: Best = { hu: centre - 0.5 * width, hitMm: -1 };
  const count = sampleAfter(ray, ray.exit);
  const floorHu = best.hu + least;
  let [promisingHu, othersHu] = [floorHu, floorHu];
  let promising: readonly [number, number] = [0, 0];
  let others: readonly [number, number] = [0, 0];
  for (let n = 0, end = 0; n < count; n = end) {
    const { boundHu, endMm } = boundAt(scene.bounds, ray, mmOf(ray, n), true);
    end = Math.min(count, Math.max(n + 1, sampleAfter(ray, endMm)));
    if (boundHu > promisingHu) {
      othersHu = promisingHu;
      promisingHu = boundHu;
      promising = [n, end];
    } else othersHu = Math.max(othersHu, boundHu);
    if (boundHu > floorHu) others = [others[1] > 0 ? others[0] : n, end];
  }
  walk(scene, ray, promising, least, top, best);
  if (othersHu > best.hu + least) walk(scene, ray, others, least, top, best);
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
