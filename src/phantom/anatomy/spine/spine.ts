import type { Random } from '../../../base/random.ts';
import { fill, type Layer } from '../../scene.ts';
import { inflate, subtraction } from '../../shapes/combine.ts';
import type { Solid } from '../../solid.ts';
import type { Body, BodyRequest } from '../anatomy-kind.ts';
import { backSkin } from './back-skin.ts';
import { canalLayers } from './canal.ts';
import { discLayers } from './discs.ts';
import type { LevelName } from './levels.ts';
import { lungLayers } from './lungs.ts';
import { muscleLayers } from './muscles.ts';
import { pelvisLayers } from './pelvis.ts';
import { ribLayers } from './ribs.ts';
import { createSacrum, type Sacrum } from './sacrum.ts';
import type { SpineChange } from './spine-change.ts';
import { createSpinePlan, type SpinePlan } from './spine-plan.ts';
import { tableLayers } from './table.ts';
import { createTrunk } from './trunk.ts';
import { vertebraLayer } from './vertebra.ts';
import { vesselLayers } from './vessels.ts';
import { visceraLayers } from './viscera.ts';

/** A spine from T2 to the sacrum with what is round it, and what findings need. */
export interface Spine extends Body {
  readonly plan: SpinePlan;
  readonly sacrum: Sacrum;
  /** The whole bone of each vertebra, in LPS. */
  readonly bones: ReadonlyMap<LevelName, Solid>;
}

/** One person lying on the back; the same random stream gives the same person. */
export function createSpine(random: Random, request: BodyRequest<SpineChange>): Spine {
  const plan = createSpinePlan(random, request);
  const { vertebrae, bone, stack, tissue, line } = plan;
  const back = backSkin(line, random.fork('skin'));
  const { skin } = back;
  const sacrum = createSacrum(stack.sacrum, vertebrae[0]!.lowerProcesses, bone);
  const trunk = createTrunk(plan);
  const ownLayers = vertebrae.map((v, k) => vertebraLayer(v, vertebrae[k + 1]?.lowerProcesses, bone));
  const bones: Layer[] = [
    ...ribLayers(plan, trunk),
    ...pelvisLayers(stack.sacrum.origin, sacrum.solid, bone, tissue),
    sacrum.layer,
    ...ownLayers,
  ];
  return {
    plan,
    sacrum,
    bones: new Map(vertebrae.map(({ level }, k) => [level.name, ownLayers[k]!.solid])),
    skin,
    scene: {
      layers: [
        ...tableLayers(plan, deepest(skin)),
        ...fill(tissue.skin, skin),
        ...fill(tissue.fat, inflate(skin, -1.9)),
        ...fill(tissue.muscle, subtraction(trunk.wall, inflate(trunk.inner, -4))),
        ...fill(tissue.fat, ...trunk.seams),
        ...fill(tissue.deepFat, trunk.inner),
        ...lungLayers(plan, trunk),
        ...fill(tissue.deepFat, trunk.paraspinal),
        ...visceraLayers(plan, trunk),
        ...muscleLayers(plan, back),
        ...vesselLayers(plan),
        ...discLayers(plan),
        ...canalLayers(plan),
        ...bones,
      ],
    },
  };
}

/** The back's lowest point on the table, LPS y. */
function deepest(skin: Solid): number {
  let most = 0;
  for (let z = -20; z < 440; z += 20)
    for (let x = -40; x <= 40; x += 20)
      for (let y = 60; y < 160; y += 1) if (skin.distance(x, y, z) < 0) most = Math.max(most, y);
  return most - 3;
}
