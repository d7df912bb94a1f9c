import { greyOf } from '../../imaging/voi-window.ts';
import marchMinip from '../glsl/march-minip.glsl?raw';
import { bodyMm, holdsTissue, tissueHu } from '../sampling/body.ts';
import { boundAt, noWord } from '../sampling/bound-at.ts';
import { boundedEdge, wordOf } from '../sampling/bounds.ts';
import { brickRay } from '../sampling/brick-ray.ts';
import { leapAt } from '../sampling/leap.ts';
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

const none = 1e30;

/**
 * Smallest value from where the ray enters the body to where it leaves it, or `tissueHu`, which every ray passes at the skin
 * however finely it is sampled. CPU twin of `glsl/march-minip.glsl`.
 */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const { centre, width } = scene.window;
  const least = width / 256;
  const [from, end] = visibleStretch(scene, ray, sampleAfter(ray, ray.exit));
  let best = none;
  let hitMm = -1;
  // The smallest value since the body was left: it counts only if the body follows.
  let held = none;
  let heldMm = -1;
  let tissueMm = 0;
  const bricks = brickRay(ray, scene.bricksPerTexture);
  const bounded = brickRay(ray, scene.bricksPerTexture, boundedEdge);
  let brickEnd = from;
  for (let n = from; n < end && best > centre - 0.5 * width; n++) {
    const mm = mmOf(ray, n);
    if (n >= brickEnd) {
      const bound = boundAt(scene.bounds, bounded, n, noWord);
      brickEnd = bound.end;
      const tissue = () => !leapAt(scene.field, bricks, n).empty;
      if (best < none && held === none && bound.word <= wordOf(scene.bounds, best - least) && tissue()) {
        n = brickEnd - 1;
        continue;
      }
    }
    const hu = scene.sampler.hu(...pointOn(ray, mm));
    tissueMm = hu < tissueHu ? 0 : tissueMm + ray.stepMm;
    if (hu < tissueHu) {
      if (best === none || hu >= Math.min(held, best)) continue;
      held = hu;
      heldMm = mm;
      continue;
    }
    if (tissueMm < bodyMm) continue;
    if (best === none) [best, hitMm] = [tissueHu, mm];
    if (held < best) [best, hitMm] = [held, heldMm];
    held = none;
  }
  if (best === none) return { rgba: [0, 0, 0, 0], hitMm: -1 };
  const grey = greyOf(scene.window, best);
  return { rgba: [grey, grey, grey, 1], hitMm };
}

/** Minimum intensity projection through the body under the VOI window: airways, emphysema, cysts. */
export const minip: RenderMode = {
  kind: 'minip',
  name: 'MinIP',
  glsl: marchMinip,
  defines: {},
  bound: 'min',
  uses: { transferFunction: false, window: true, isoHu: false },
  visible: () => holdsTissue,
  march,
};
