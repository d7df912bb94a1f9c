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

/** Maximum intensity projection. CPU twin of `glsl/march-mip.glsl`. */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const top = scene.window.centre + 0.5 * scene.window.width;
  let best = -1e30;
  let hitMm = ray.enter;
  const count = sampleAfter(ray, ray.exit);
  let brickEnd = 0;
  for (let n = 0; n < count && best < top; n++) {
    const mm = mmOf(ray, n);
    const p = pointOn(ray, mm);
    if (n >= brickEnd) {
      const leap = leapAt(scene.field, p, ray.direction);
      brickEnd = Math.max(n + 1, sampleAfter(ray, mm + leap.length));
      if (leap.maxHu <= best) {
        n = brickEnd - 1;
        continue;
      }
    }
    const hu = scene.sampler.hu(...p);
    if (hu > best) {
      best = hu;
      hitMm = mm;
    }
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
  uses: { transferFunction: false, window: true, isoHu: false },
  // Every brick is walked unless its maximum is already beaten, so none is empty and each leap is one brick.
  visible: () => () => true,
  march,
};
