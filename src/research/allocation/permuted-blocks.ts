import { type AllocationPlan, checkAllocationPlan } from './allocation-plan.ts';
import { createDrawStream } from './draw-stream.ts';
import { commitmentOf, rowHash } from './hash-chain.ts';
import { shuffled } from './shuffled.ts';

/** One place in the allocation list of a stratum. */
export interface AllocationRow {
  /** Place in the list of its stratum, from 1. */
  readonly seq: number;
  readonly arm: string;
  /** Size of the block it came from. */
  readonly blockSize: number;
  /** SHA-256(`previous|seq|arm`) in hexadecimal; the first row follows the commitment. */
  readonly hash: string;
}

/** The first `count` places of a stratum's list: permuted blocks from the stream `alloc:<stratum>`. */
export function permutedBlocks(
  seed: string,
  stratum: string,
  plan: AllocationPlan,
  count: number,
): AllocationRow[] {
  checkAllocationPlan(plan);
  const { arms, ratio, blockSizes } = plan;
  const turn = ratio.reduce((a, b) => a + b, 0);
  const draws = createDrawStream(seed, `alloc:${stratum}`);
  const rows: AllocationRow[] = [];
  let previous = commitmentOf(seed);
  while (rows.length < count) {
    const blockSize = blockSizes[draws.below(blockSizes.length)]!;
    const block = arms.flatMap((arm, i) => new Array<string>((ratio[i]! * blockSize) / turn).fill(arm));
    for (const arm of shuffled(block, draws).slice(0, count - rows.length)) {
      const seq = rows.length + 1;
      previous = rowHash(previous, seq, arm);
      rows.push({ seq, arm, blockSize, hash: previous });
    }
  }
  return rows;
}
