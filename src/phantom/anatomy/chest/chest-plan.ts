import type { Random } from '../../../base/random.ts';
import type { Phase } from '../../phase.ts';
import type { Tissue } from '../../scene.ts';
import { inflate, intersection } from '../../shapes/combine.ts';
import type { Solid } from '../../solid.ts';
import { createTissues } from '../../tissue.ts';
import { type ChestTissueName, chestTissues } from './chest-tissues.ts';
import { skinSurface } from './skin.ts';
import { createSpineLine, type SpineLine } from './spine-line.ts';
import { createThorax, type Thorax } from './thorax.ts';

/** What every organ builder of the chest starts from: one person's outlines, spine and tissues. */
export interface ChestPlan {
  readonly random: Random;
  readonly thorax: Thorax;
  readonly spine: SpineLine;
  readonly skin: Solid;
  readonly tissue: Readonly<Record<ChestTissueName, Tissue>>;
}

export const sides = [1, -1] as const;

/** A muscle held in by the skin and a little fat. */
export const underSkin = ({ skin }: ChestPlan, muscle: Solid): Solid =>
  intersection(muscle, inflate(skin, -3.6));

export function createChestPlan(random: Random, phase: Phase): ChestPlan {
  const thorax = createThorax(random.fork('thorax'));
  return {
    random,
    thorax,
    skin: skinSurface(thorax, random.fork('skin')),
    spine: createSpineLine(random.fork('spine')),
    tissue: createTissues(random.fork('tissue'), phase, chestTissues),
  };
}
