import { greyOf } from '../../imaging/voi-window.ts';
import marchRadiograph from '../glsl/march-radiograph.glsl?raw';
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
import type { RenderMode } from './render-mode.ts';

/** Up to this value a brick is air and its noise: it absorbs nothing. */
export const airHu = -950;
/**
 * The path that the grey scale is for, mm: a pixel shows the value of homogeneous material that absorbs over
 * this path what the ray's own absorbed, so the VOI window sets density and latitude as at an X-ray console.
 */
export const referencePathMm = 200;

/**
 * Line integral of attenuation relative to water, which by Beer and Lambert is the logarithm of what reaches
 * the detector. CPU twin of `glsl/march-radiograph.glsl`.
 */
function march(scene: MarchScene, ray: MarchRay): MarchResult {
  const count = sampleAfter(ray, ray.exit);
  let waterSteps = 0;
  const bricks = brickRay(ray, scene.bricksPerTexture);
  let brickEnd = 0;
  for (let n = 0; n < count; n++) {
    const mm = mmOf(ray, n);
    if (n >= brickEnd) {
      const leap = leapAt(scene.field, bricks, n);
      brickEnd = leap.end;
      if (leap.empty) {
        n = brickEnd - 1;
        continue;
      }
    }
    waterSteps += Math.max(0, 1 + scene.sampler.hu(...pointOn(ray, mm)) / 1000);
  }
  const grey = greyOf(scene.window, 1000 * ((waterSteps * ray.stepMm) / referencePathMm - 1));
  return { rgba: [grey, grey, grey, grey], hitMm: -1 };
}

/** A digitally reconstructed radiograph; it has no depth, so marks in it are always seen. */
export const radiograph: RenderMode = {
  kind: 'radiograph',
  name: 'Radiograph',
  glsl: marchRadiograph,
  defines: {},
  uses: { transferFunction: false, window: true, isoHu: false },
  visible: () => (_minHu, maxHu) => maxHu > airHu,
  march,
};
