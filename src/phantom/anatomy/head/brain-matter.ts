import { createNoiseField } from '../../noise-field.ts';
import type { Tissue } from '../../scene.ts';
import { createCerebellum } from './cerebellum.ts';
import { cerebralEnvelope } from './cerebral-envelope.ts';
import { corticalFolds, deepestSulcusMm } from './cortical-folds.ts';
import type { HeadPlan } from './head-plan.ts';
import { behindPetrous, incisura, incisuraTop, tentoriumHeight } from './tentorium.ts';

/** Width over which one tissue passes into the next, mm. */
const edgeMm = 0.7;

const passage = (d: number) => Math.min(1, Math.max(0, 0.5 - d / edgeMm));

/** Everything inside the skull before ventricles, nuclei and cisterns: cortex, sulci, white matter, cerebellum. */
export function brainMatter(plan: HeadPlan): Tissue {
  const { cavity, sylvian, tissue, age, massEffect } = plan;
  const random = plan.random.fork('brain');
  const envelope = cerebralEnvelope({ cavity, sylvian, fluidMm: 0.7 + 0.8 * age }, random);
  const folds = corticalFolds(envelope, 23, random.fork('folds'));
  const fine = corticalFolds(envelope, 14, random.fork('fine folds'));
  const cerebellum = createCerebellum(cavity, random);
  const reach = createNoiseField(random.fork('reach'), 13);
  const gape = createNoiseField(random.fork('gape'), 17);
  const mottle = createNoiseField(random.fork('mottle'), 7);
  const [csf, grey, white] = [tissue.csf.hu, tissue.grey.hu, tissue.white.hu];
  const cerebellarGrey = tissue.cerebellum.hu + 1.5;

  function cerebrum(x: number, y: number, z: number, open: number): number {
    const depth = -envelope.at(x, y, z);
    if (depth > deepestSulcusMm) return white;
    if (depth < -edgeMm) return csf;
    const deep = 13 + 11 * reach(x, y, z);
    const gaping = 0.5 + 0.5 * gape(x, y, z);
    const wide = (0.3 + 1.7 * gaping * gaping * age + upper(z)) * open;
    const taper = Math.min(1, Math.max(0, (deep - depth) / 6));
    const mouth = Math.max(0, 1 - depth / 3.2) * 0.7 * age * open;
    const sulcus = folds.sheet(x, y, z) - (wide * taper + mouth * gaping);
    const shallow = 4 + 4 * gape(x + 50, y, z);
    const dimple = Math.max(fine.sheet(x, y, z) - 0.12 * open, depth - shallow);
    const inMain = Math.max(sulcus, depth - deep);
    const inside = Math.min(depth, inMain, dimple + 0.25);
    const cortex = 2.7 + 0.5 * reach(x + 40, y, z);
    const greyShare = Math.min(1, Math.max(0, (cortex + 0.7 - Math.min(inside, dimple + 0.8)) / 1.4));
    const matter = white + (grey - white) * greyShare;
    return matter + (csf - matter) * passage(inside);
  }

  function hindbrain(x: number, y: number, z: number): number {
    const d = cerebellum.surface(x, y, z);
    if (d > edgeMm) return csf;
    const matter = white + (cerebellarGrey - white) * cerebellum.grey(x, y, z);
    return matter + (csf - matter) * passage(-d);
  }

  return {
    hu: 0,
    texture(px, y, z) {
      const x = massEffect ? massEffect.restX(px, y, z) : px;
      const open = massEffect ? massEffect.sulci(px, y, z) : 1;
      const behind = behindPetrous(x, y) < 0;
      let hu: number;
      if (behind && z < incisuraTop && incisura(x, y) < 1 && (y < 12 || z > 25)) hu = csf;
      else if (behind && z < tentoriumHeight(x, y)) hu = hindbrain(x, y, z);
      else hu = cerebrum(x, y, z, open);
      return hu + 0.9 * mottle(x, y, z) + hardening(px, y, z, cavity.distance(px, y, z));
    },
  };
}

/** Sulci gape most near the vertex, mm. */
const upper = (z: number) => 0.35 * Math.min(1, Math.max(0, (z - 60) / 30));

/** What the skull does to the beam: brighter along the inner table, a dark band between the petrous bones. */
function hardening(x: number, y: number, z: number, d: number): number {
  const cup = 4.5 * Math.exp(d / 5);
  const band =
    -6 * Math.exp(-(((z - 4) / 8) ** 2)) * Math.exp(-(((y - 3) / 9) ** 2)) * Math.exp(-((x / 34) ** 4));
  return cup + band;
}
