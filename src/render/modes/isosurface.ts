import marchIsosurface from '../glsl/march-isosurface.glsl?raw';
import { brickRay } from '../sampling/brick-ray.ts';
import { leapAt } from '../sampling/leap.ts';
import { shade } from '../sampling/lighting.ts';
import {
  lpsGradientAt,
  type MarchRay,
  type MarchResult,
  type MarchScene,
  mmOf,
  pointOn,
  sampleAfter,
} from '../sampling/march-ray.ts';
import type { RenderMode } from './render-mode.ts';

const unknown = -1e30;

/** First crossing of the threshold. CPU twin of `glsl/march-isosurface.glsl`. */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const { isoHu } = scene;
  const huAt = (mm: number) => scene.sampler.hu(...pointOn(ray, mm));
  const count = sampleAfter(ray, ray.exit);
  const bricks = brickRay(ray, scene.bricksPerTexture);
  let brickEnd = 0;
  let beforeHu = unknown;
  for (let n = 0; n < count; n++) {
    const mm = mmOf(ray, n);
    if (n >= brickEnd) {
      const leap = leapAt(scene.field, bricks, n);
      brickEnd = leap.end;
      if (leap.empty) {
        n = brickEnd - 1;
        beforeHu = unknown;
        continue;
      }
    }
    const hu = huAt(mm);
    if (hu >= isoHu) {
      // Where a ray begins in the material it was cut open, or is seen from within.
      const beforeMm = n > 0 ? mmOf(ray, n - 1) : ray.enter;
      if (beforeHu === unknown) beforeHu = huAt(beforeMm);
      const hitMm = beforeHu < isoHu ? refine(huAt, isoHu, beforeMm, beforeHu, mm, hu) : beforeMm;
      const gradient = lpsGradientAt(scene, pointOn(ray, hitMm));
      const rgb = shade(scene.isoColour, gradient, ray, scene.table.shading);
      return { rgba: [...rgb, 1], hitMm };
    }
    beforeHu = hu;
  }
  return { rgba: [0, 0, 0, 0], hitMm: -1 };
}

/** Three steps of regula falsi, held off the ends so that each one shrinks the bracket. */
function refine(
  huAt: (mm: number) => number,
  isoHu: number,
  beforeMm: number,
  beforeHu: number,
  afterMm: number,
  afterHu: number,
): number {
  let [lowMm, lowHu, highMm, highHu, hitMm] = [beforeMm, beforeHu, afterMm, afterHu, afterMm];
  for (let i = 0; i < 3; i++) {
    const share = Math.min(0.95, Math.max(0.05, (isoHu - lowHu) / (highHu - lowHu)));
    hitMm = lowMm + (highMm - lowMm) * share;
    const between = huAt(hitMm);
    if (between >= isoHu) [highMm, highHu] = [hitMm, between];
    else [lowMm, lowHu] = [hitMm, between];
  }
  return hitMm;
}

/** The surface of one threshold, as a surface-shaded display. */
export const isosurface: RenderMode = {
  kind: 'isosurface',
  name: 'Surface',
  glsl: marchIsosurface,
  defines: {},
  uses: { transferFunction: false, window: false, isoHu: true },
  visible:
    ({ isoHu }) =>
    (_minHu, maxHu) =>
      maxHu >= isoHu,
  march,
};
