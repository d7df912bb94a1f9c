import { gradientShare } from '../../imaging/transfer-function.ts';
import { add, length, scale, type Triple } from '../../imaging/vector.ts';
import marchComposite from '../glsl/march-composite.glsl?raw';
import { brickRay } from '../sampling/brick-ray.ts';
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
import { anyVisible, lookUp, visibilityOf } from '../transfer-table.ts';
import type { RenderMode } from './render-mode.ts';

/** A ray's hit is where it turns half opaque; where it never does, where it first shows at all. */
const haze = 0.1;
const solid = 0.5;
/** A ray ends when no more than this is let through, for each voxel of step; what it has seen stands for the rest. */
const letThrough = 0.015;
/** Extinction per mm up to which material is haze, without surfaces to light, and from which it is lit fully. */
const litExtinction = [0.02, 0.06] as const;
/**
 * A visible step is walked in this many parts, between which values and gradients are interpolated: two more
 * fetches a step instead of the seven for each part that a finer step would take.
 */
const finestParts = 4;
/** A step through haze that absorbs less than this needs one part, and no fetch in its middle. */
const thinnest = 0.02;
/** A step of no more voxels than this into something visible needs the gradient at its end alone. */
const shortStep = 1;

type Material = readonly [r: number, g: number, b: number, extinction: number];

/** Whether a step as dense as this must know its gradient. */
function wantsGradient({ table }: MarchScene, lit: boolean, extinction: number): boolean {
  const [none, all] = table.gradientOpacity.share;
  return none !== all || (lit && extinction > litExtinction[0]);
}

const isThin = (a: number, b: number, stepMm: number): boolean =>
  Math.min(a, b) > 0 && Math.max(a, b) * stepMm < thinnest;

/** The material with its extinction faded where it has no surface, and lit. */
function withGradient(
  { table }: MarchScene,
  ray: MarchRay,
  material: Material,
  gradient: Triple,
  lit: boolean,
): Material {
  const [r, g, b, extinction] = material;
  const faded = extinction * gradientShare(table.gradientOpacity, length(gradient));
  if (!lit) return [r, g, b, faded];
  const [none, full] = litExtinction;
  const share = Math.min(1, Math.max(0, (extinction - none) / (full - none)));
  const shaded = shade([r, g, b], gradient, ray, table.shading);
  const mix = (channel: 0 | 1 | 2) => material[channel] + (shaded[channel] - material[channel]) * share;
  return [mix(0), mix(1), mix(2), faded];
}

/** Where sample n is looked for: the first and the last are at the ends of the ray's stretch. */
const placeOf = (ray: MarchRay, n: number): number => Math.min(ray.exit, Math.max(ray.enter, mmOf(ray, n)));

/** Front-to-back compositing, with light or without. CPU twin of `glsl/march-composite.glsl`. */
export function compositeAlong(scene: MarchScene, ray: MarchRay, lit: boolean): MarchResult {
  const { table, sampler } = scene;
  const sum: [number, number, number, number] = [0, 0, 0, 0];
  let hitMm = -1;
  let hazeMm = -1;
  const count = sampleAfter(ray, ray.exit);
  const bricks = brickRay(ray, scene.bricksPerTexture);
  let brickEnd = 0;
  // Place, value and gradient at the end of the step before, where that was looked at.
  let beforeMm = 0;
  let before: number | undefined;
  let gradientBefore: Triple | undefined;
  for (let n = 0; n <= count; n++) {
    let mm = placeOf(ray, n);
    if (n >= brickEnd) {
      const leap = leapAt(scene.field, bricks, n);
      brickEnd = leap.end;
      if (leap.empty) {
        n = brickEnd - 1;
        before = undefined;
        continue;
      }
      // A step needs its beginning too.
      if (before === undefined) mm = placeOf(ray, --n);
    }
    const start = before;
    const hu = sampler.hu(...pointOn(ray, mm));
    const stepMm = mm - beforeMm;
    before = hu;
    beforeMm = mm;
    if (start === undefined || !anyVisible(table, start, hu)) {
      gradientBefore = undefined;
      continue;
    }
    const ends = [lookUp(table, start)[3], lookUp(table, hu)[3]] as const;
    // The parabola through the step's ends and its middle: start + t (slope + t curve).
    const thin = isThin(...ends, stepMm);
    const curve = thin ? 0 : 2 * (start + hu - 2 * sampler.hu(...pointOn(ray, mm - 0.5 * stepMm)));
    const parts = thin ? 1 : finestParts;
    const slope = hu - start - curve;
    let gradient: Triple | undefined;
    if (wantsGradient(scene, lit, thin ? Math.max(...ends) : 1)) {
      gradient = lpsGradientAt(scene, pointOn(ray, mm));
      // Where nothing shows yet, its own gradient hardly shows either, if the step is short.
      const enough = ends[0] === 0 && scene.stepVoxels <= shortStep;
      gradientBefore ??= enough ? gradient : lpsGradientAt(scene, pointOn(ray, mm - stepMm));
    }
    const seen = sum[3];
    for (let part = 0.5; part < parts; part++) {
      const t = part / parts;
      let material: Material = lookUp(table, start + t * (slope + t * curve));
      if (gradient && gradientBefore) {
        const between = add(scale(gradientBefore, 1 - t), scale(gradient, t));
        material = withGradient(scene, ray, material, between, lit);
      }
      const share = (1 - sum[3]) * opacityOver(material[3], stepMm / parts);
      for (const channel of [0, 1, 2] as const) sum[channel] += share * material[channel];
      sum[3] += share;
    }
    const passedAt = (level: number) => mm - stepMm + (stepMm * (level - seen)) / (sum[3] - seen);
    if (hazeMm < 0 && sum[3] >= haze) hazeMm = passedAt(haze);
    if (hitMm < 0 && sum[3] >= solid) hitMm = passedAt(solid);
    if (sum[3] >= 1 - letThrough * scene.stepVoxels)
      return { rgba: [sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3], 1], hitMm };
    gradientBefore = gradient;
  }
  return { rgba: sum, hitMm: hitMm < 0 ? hazeMm : hitMm };
}

/** Colour and opacity as they are, without light: for soft, semi-transparent pictures. */
export const composite: RenderMode = {
  kind: 'composite',
  name: 'Unlit',
  glsl: marchComposite,
  defines: {},
  uses: { transferFunction: true, window: false, isoHu: false },
  visible: ({ table }) => visibilityOf(table),
  march: (scene, ray) => compositeAlong(scene, ray, false),
};
