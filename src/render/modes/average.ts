import { greyOf } from '../../imaging/voi-window.ts';
import marchAverage from '../glsl/march-average.glsl?raw';
import { bodyMm, holdsTissue, tissueHu } from '../sampling/body.ts';
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

/** Mean from where the ray enters the body to where it leaves it. CPU twin of `glsl/march-average.glsl`. */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const [from, end] = visibleStretch(scene, ray, sampleAfter(ray, ray.exit));
  let sum = 0;
  let samples = 0;
  // Samples since the body was left: they count only if the body follows.
  let heldSum = 0;
  let held = 0;
  let tissueMm = 0;
  for (let n = from; n < end; n++) {
    const hu = scene.sampler.hu(...pointOn(ray, mmOf(ray, n)));
    tissueMm = hu < tissueHu ? 0 : tissueMm + ray.stepMm;
    if (tissueMm === 0 && samples === 0) {
      heldSum = 0;
      held = 0;
      continue;
    }
    heldSum += hu;
    held++;
    if (tissueMm < bodyMm) continue;
    sum += heldSum;
    samples += held;
    heldSum = 0;
    held = 0;
  }
  if (samples === 0) return { rgba: [0, 0, 0, 0], hitMm: -1 };
  const grey = greyOf(scene.window, sum / samples);
  return { rgba: [grey, grey, grey, 1], hitMm: -1 };
}

/** Mean value through the body under the VOI window; it has no depth, so marks in it are always seen. */
export const average: RenderMode = {
  kind: 'average',
  name: 'Average',
  glsl: marchAverage,
  defines: {},
  uses: { transferFunction: false, window: true, isoHu: false },
  visible: () => holdsTissue,
  march,
};
