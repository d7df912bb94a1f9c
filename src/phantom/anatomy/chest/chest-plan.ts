import type { Random } from '../../../base/random.ts';
import type { Tissue } from '../../scene.ts';
import { createTissues, type TissueName } from '../../tissue.ts';
import { createSpineLine, type SpineLine } from './spine-line.ts';
import { createThorax, type Thorax } from './thorax.ts';

/** What every organ builder of the chest starts from: one person's outlines, spine and tissues. */
export interface ChestPlan {
  readonly random: Random;
  readonly thorax: Thorax;
  readonly spine: SpineLine;
  readonly tissue: Readonly<Record<TissueName, Tissue>>;
}

export const sides = [1, -1] as const;

export function createChestPlan(random: Random): ChestPlan {
  return {
    random,
    thorax: createThorax(random.fork('thorax')),
    spine: createSpineLine(random.fork('spine')),
    tissue: createTissues(random.fork('tissue')),
  };
}
