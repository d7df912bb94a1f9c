import { greyOf } from '../../imaging/voi-window.ts';
import marchMip from '../glsl/march-mip.glsl?raw';
import { leapAt } from '../sampling/leap.ts';
import {
  type MarchRay,
  type MarchResult,
  type MarchScene,
  mmOf,
  pointOn,
  sampleAfter,
} from '../sampling/march-ray.ts';
import type { RenderMode } from './render-mode.ts';

/** Sample at which the ray enters its brick with the largest maximum, and the one past its last. */
function mostPromising(scene: MarchScene, ray: MarchRay, count: number): [from: number, end: number] {
  let best = Number.NEGATIVE_INFINITY;
  let stretch: [number, number] = [0, 0];
  for (let n = 0, end = 0; n < count; n = end) {
    const mm = mmOf(ray, n);
    const leap = leapAt(scene.field, pointOn(ray, mm), ray.mmPerBrick);
    end = Math.min(count, Math.max(n + 1, sampleAfter(ray, mm + leap.length)));
    if (!leap.empty && leap.boundHu > best) {
      best = leap.boundHu;
      stretch = [n, end];
    }
  }
  return stretch;
}

/** CPU twin of `glsl/march-mip.glsl`. */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const { centre, width } = scene.window;
  const least = width / 256;
  let best = centre - 0.5 * width;
  let hitMm = -1;
  const takeAt = (mm: number) => {
    if (mm < ray.enter || mm > ray.exit) return;
    const hu = scene.sampler.hu(...pointOn(ray, mm));
    if (hu <= best) return;
    best = hu;
    hitMm = mm;
  };
  const count = sampleAfter(ray, ray.exit);
  const [from, end] = mostPromising(scene, ray, count);
  for (let n = from; n < end; n++) takeAt(mmOf(ray, n));
  let brickEnd = 0;
  for (let n = 0; n < count && best < centre + 0.5 * width; n++) {
    if (n >= brickEnd) {
      const mm = mmOf(ray, n);
      const leap = leapAt(scene.field, pointOn(ray, mm), ray.mmPerBrick);
      brickEnd = Math.max(n + 1, sampleAfter(ray, mm + leap.length));
      if (leap.empty || leap.boundHu <= best + least || n === from) {
        n = brickEnd - 1;
        continue;
      }
    }
    takeAt(mmOf(ray, n));
  }
  // Maxima lie between samples; halving steps to either side finds them.
  let reachMm = 0.5 * ray.stepMm;
  for (let i = 0; i < 3 && hitMm >= 0 && best < centre + 0.5 * width; i++) {
    const centreMm = hitMm;
    takeAt(centreMm - reachMm);
    takeAt(centreMm + reachMm);
    reachMm *= 0.5;
  }
  const grey = greyOf(scene.window, best);
  return { rgba: [grey, grey, grey, grey], hitMm };
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
