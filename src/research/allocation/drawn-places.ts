import { type AllocationPlan, checkAllocationPlan } from './allocation-plan.ts';
import { createDrawStream } from './draw-stream.ts';
import { shuffled } from './shuffled.ts';

export interface DrawnPlace {
  /** Place in the list of its stratum, from 1. */
  readonly seq: number;
  readonly arm: string;
  /** Size of the block it came from. */
  readonly blockSize: number;
}

/** A stratum's list without end: permuted blocks from the stream `alloc:<stratum>`. */
export function* drawnPlaces(
  seed: string,
  stratum: string,
  plan: AllocationPlan,
): Generator<DrawnPlace, never> {
  checkAllocationPlan(plan);
  const { arms, ratio, blockSizes } = plan;
  const turn = ratio.reduce((a, b) => a + b, 0);
  const draws = createDrawStream(seed, `alloc:${stratum}`);
  for (let seq = 1; ; ) {
    const blockSize = blockSizes[draws.below(blockSizes.length)]!;
    const block = arms.flatMap((arm, i) => new Array<string>((ratio[i]! * blockSize) / turn).fill(arm));
    for (const arm of shuffled(block, draws)) yield { seq: seq++, arm, blockSize };
  }
}
