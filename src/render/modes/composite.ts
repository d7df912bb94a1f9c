import marchComposite from '../glsl/march-composite.glsl?raw';
import { leapAt } from '../sampling/leap.ts';
import { shade } from '../sampling/lighting.ts';
import {
  lpsGradientAt,
  type MarchRay,
  type MarchResult,
  type MarchScene,
  mmOf,
  opacityOver,
  pointOn,
  sampleAfter,
} from '../sampling/march-ray.ts';
import { lookUp, visibilityOf } from '../transfer-table.ts';
import type { RenderMode } from './render-mode.ts';

/** A ray's hit is where it turns half opaque; where it never does, where it first shows at all. */
const haze = 0.1;
const solid = 0.5;
const opaque = 0.99;
/** Extinction per mm up to which material is haze, without surfaces to light, and from which it is lit fully. */
const litExtinction = [0.02, 0.06] as const;

type Rgb = readonly [number, number, number];

function light(scene: MarchScene, ray: MarchRay, p: Rgb, rgb: Rgb, extinction: number): Rgb {
  const [none, full] = litExtinction;
  const share = Math.min(1, Math.max(0, (extinction - none) / (full - none)));
  if (share === 0) return rgb;
  const lit = shade(rgb, lpsGradientAt(scene, p), ray.toEye, ray.toLight);
  return [0, 1, 2].map((i) => rgb[i]! + (lit[i]! - rgb[i]!) * share) as [number, number, number];
}

/** Front-to-back compositing, with light or without. CPU twin of `glsl/march-composite.glsl`. */
export function compositeAlong(scene: MarchScene, ray: MarchRay, lit: boolean): MarchResult {
  const sum: [number, number, number, number] = [0, 0, 0, 0];
  let hitMm = -1;
  let hazeMm = -1;
  const count = sampleAfter(ray, ray.exit);
  let brickEnd = 0;
  for (let n = 0; n < count; n++) {
    const mm = mmOf(ray, n);
    const p = pointOn(ray, mm);
    if (n >= brickEnd) {
      const leap = leapAt(scene.field, p, ray.mmPerBrick);
      brickEnd = Math.max(n + 1, sampleAfter(ray, mm + leap.length));
      if (leap.empty) {
        n = brickEnd - 1;
        continue;
      }
    }
    const [r, g, b, extinction] = lookUp(scene.table, scene.sampler.hu(...p));
    if (extinction <= 0) continue;
    const rgb = lit ? light(scene, ray, p, [r, g, b], extinction) : [r, g, b];
    const share = (1 - sum[3]) * opacityOver(extinction, ray.stepMm);
    for (const channel of [0, 1, 2] as const) sum[channel] += share * rgb[channel]!;
    sum[3] += share;
    if (hazeMm < 0 && sum[3] >= haze) hazeMm = mm;
    if (hitMm < 0 && sum[3] >= solid) hitMm = mm;
    if (sum[3] >= opaque) return { rgba: [sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3], 1], hitMm };
  }
  return { rgba: sum, hitMm: hitMm < 0 ? hazeMm : hitMm };
}

/** Colour and opacity as they are, without light: for soft, semi-transparent pictures. */
export const composite: RenderMode = {
  kind: 'composite',
  name: 'Unlit',
  glsl: marchComposite,
  defines: {},
  bound: 'max',
  uses: { transferFunction: true, window: false, isoHu: false },
  visible: ({ table }) => visibilityOf(table),
  march: (scene, ray) => compositeAlong(scene, ray, false),
};
