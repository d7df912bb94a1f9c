import type { Random } from '../../../base/random.ts';
import { fill, type Layer } from '../../scene.ts';
import { union } from '../../shapes/combine.ts';
import { tube } from '../../shapes/path.ts';
import { treeSolids } from '../../trees/tree-solids.ts';
import type { Body, BodyRequest } from '../anatomy-kind.ts';
import { createAbdomen } from './abdomen.ts';
import { airwayWallMm, centralAirwaySolids } from './airways.ts';
import { bodyWallLayers } from './body-wall.ts';
import { type ChestChange, joinChanges } from './chest-change.ts';
import { type ChestPlan, createChestPlan } from './chest-plan.ts';
import { type DissectedAorta, dissectAorta } from './dissected-aorta.ts';
import { type MediastinalTube, mediastinalTubes, type TubeName } from './great-vessels.ts';
import { createHeart, type Heart } from './heart.ts';
import { growLungTrees, type LobeTrees } from './lung-trees.ts';
import { createLungs, type Lungs } from './lungs.ts';
import { neckLayers } from './neck.ts';
import { nodeLayers } from './nodes.ts';
import { ribLayers } from './ribs.ts';
import { shoulderLayers } from './shoulder.ts';
import { spineLayers } from './spine.ts';
import { sternumLayers } from './sternum.ts';
import { tableLayers } from './table.ts';

/** A chest without findings, and what is needed to place them. */
export interface Chest extends Body {
  readonly plan: ChestPlan;
  readonly lungs: Lungs;
  readonly trees: readonly LobeTrees[];
  readonly heart: Heart;
  readonly tubes: Readonly<Record<TubeName, MediastinalTube>>;
  readonly dissection?: DissectedAorta;
}

/** One person's chest, arms up, on the table; the same random stream gives the same person. */
export function createChest(random: Random, { phase, changes }: BodyRequest<ChestChange>): Chest {
  const plan = createChestPlan(random, phase);
  const { tissue } = plan;
  const { pleuralGap, ventricles, aorta } = joinChanges(changes);
  const abdomen = createAbdomen(plan);
  const heart = createHeart(plan, abdomen.domes, ventricles);
  const tubes = mediastinalTubes(random.fork('vessels'), aorta);
  const dissection = aorta?.split && dissectAorta(tubes.aorta, aorta.split, plan);
  const vessels = Object.values(tubes);
  const lungs = createLungs(plan, heart, vessels, abdomen, pleuralGap);
  const keepOut = union([heart.sac, abdomen.domes]);
  const trees = growLungTrees({ lungs, tubes, keepOut }, random.fork('trees'));
  const table = tableLayers(plan);
  return {
    plan,
    lungs,
    trees,
    heart,
    tubes,
    ...(dissection && { dissection }),
    skin: plan.skin,
    lies: { turnDegrees: random.fork('pose').between(-1.3, 1.3), table },
    scene: {
      layers: [
        ...table,
        ...bodyWallLayers(plan, union([lungs.side[-1], lungs.side[1]])),
        ...shoulderLayers(plan),
        ...neckLayers(plan),
        ...lungs.layers,
        ...fill(tissue.pulmonary, ...trees.flatMap(({ artery }) => treeSolids(artery))),
        ...fill(tissue.pulmonaryVein, ...trees.flatMap(({ vein }) => treeSolids(vein))),
        ...heart.fat,
        ...nodeLayers(plan),
        ...abdomen.layers,
        ...vessels.flatMap(({ wall, wallMm, path }) => fill(tissue[wall], ...tube(path, wallMm))),
        ...heart.muscle,
        ...heart.blood,
        ...vessels.flatMap(({ content, path }) => fill(tissue[content], ...tube(path))),
        ...(dissection?.layers ?? []),
        ...ribLayers(plan),
        ...sternumLayers(plan),
        ...spineLayers(plan),
        ...airwayLayers(plan, trees),
      ],
    },
  };
}

/** All walls first, then all lumina, so that no wall closes a lumen at a fork. */
function airwayLayers({ tissue }: ChestPlan, trees: readonly LobeTrees[]): Layer[] {
  const branches = trees.map(({ airway }) => airway);
  return [
    ...fill(tissue.airwayWall, ...centralAirwaySolids('with wall')),
    ...fill(tissue.airwayWall, ...branches.flatMap((tree) => treeSolids(tree, airwayWallMm))),
    ...fill(tissue.air, ...centralAirwaySolids('lumen')),
    ...fill(tissue.air, ...branches.flatMap((tree) => treeSolids(tree))),
  ];
}
