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
import { visibleStretch } from '../sampling/visible-stretch.ts';
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

type Stretch = readonly [from: number, to: number];

function takeAll(scene: MarchScene, ray: MarchRay, [from, to]: Stretch, best: Best): void {
  for (let n = from; n < to; n++) takeAt(scene, ray, mmOf(ray, n), best);
}

/** First sample, and one past the last, in the brick with the largest maximum of a stretch; and that maximum. */
function mostPromising(
  scene: MarchScene,
  ray: MarchRay,
  [from, to]: Stretch,
  wide: boolean,
): { stretch: Stretch; boundHu: number } {
  let best = { stretch: [from, from] as Stretch, boundHu: Number.NEGATIVE_INFINITY };
  for (let n = from, end = n; n < to; n = end) {
    const { boundHu, endMm } = boundAt(scene.bounds, ray, mmOf(ray, n), wide);
    end = Math.min(to, Math.max(n + 1, sampleAfter(ray, endMm)));
    if (boundHu > best.boundHu) best = { stretch: [n, end], boundHu };
  }
  return best;
}

/** Walks the bricks of a stretch that hold more than the best so far. */
function walk(
  scene: MarchScene,
  ray: MarchRay,
  [from, to]: Stretch,
  least: number,
  top: number,
  best: Best,
): void {
  let wideEnd = from;
  for (let n = from; n < to && best.hu < top; ) {
    const wide = n >= wideEnd;
    const bound = boundAt(scene.bounds, ray, mmOf(ray, n), wide);
    const end = Math.min(to, Math.max(n + 1, sampleAfter(ray, bound.endMm)));
    if (wide && bound.boundHu > best.hu + least) {
      wideEnd = end;
      continue;
    }
    if (bound.boundHu > best.hu + least) takeAll(scene, ray, [n, end], best);
    n = end;
  }
}

/** CPU twin of `glsl/march-mip.glsl`. */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const { centre, width } = scene.window;
  const top = centre + 0.5 * width;
  const least = leastShare * width * scene.stepVoxels;
  const best: Best = { hu: centre - 0.5 * width, hitMm: -1 };
  const stretch = visibleStretch(scene, ray, sampleAfter(ray, ray.exit));
  const promising = mostPromising(scene, ray, stretch, true);
  if (promising.boundHu > best.hu + least) {
    takeAll(scene, ray, mostPromising(scene, ray, promising.stretch, false).stretch, best);
    if (promising.boundHu > best.hu + least) walk(scene, ray, stretch, least, top, best);
  }
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
  // What lies under the window is black anyway.
  visible:
    ({ window }) =>
    (_minHu, maxHu) =>
      maxHu > window.centre - 0.5 * window.width,
  march,
};
