import type { AllocationPlan } from './allocation-plan.ts';
import { commitmentOf } from './hash-chain.ts';
import { permutedBlocks } from './permuted-blocks.ts';

/** One allocation as it was made and recorded. */
export interface RecordedAllocation {
  readonly stratum: string;
  readonly seq: number;
  readonly arm: string;
  readonly hash: string;
}

/** What recomputing from the revealed seed found; `problems` are sentences, none where all agrees. */
export interface AllocationCheck {
  readonly agrees: boolean;
  readonly checked: number;
  readonly problems: readonly string[];
}

/**
 * Recomputes every allocation from the revealed seed: the seed must match the commitment of the locked protocol,
 * and each stratum's rows must be the first ones of its list, with arm and hash.
 */
export function verifyAllocation(
  revealedSeed: string,
  commitment: string,
  plan: AllocationPlan,
  recorded: readonly RecordedAllocation[],
): AllocationCheck {
  const problems: string[] = [];
  if (commitmentOf(revealedSeed) !== commitment)
    problems.push('The revealed seed is not the one that was committed to when the protocol was locked.');
  for (const stratum of new Set(recorded.map((row) => row.stratum))) {
    const rows = recorded.filter((row) => row.stratum === stratum).sort((a, b) => a.seq - b.seq);
    const expected = permutedBlocks(revealedSeed, stratum, plan, rows.length);
    for (const [i, row] of rows.entries()) {
      const { seq, arm, hash } = expected[i]!;
      const place = `Stratum ${stratum}, place ${row.seq}`;
      if (row.seq !== seq) problems.push(`${place}: place ${seq} is missing or was used twice.`);
      else if (row.arm !== arm) problems.push(`${place}: recorded as ${row.arm}, the seed gives ${arm}.`);
      else if (row.hash !== hash)
        problems.push(`${place}: its hash does not follow from the rows before it.`);
      else continue;
      // Every later row of the stratum would only repeat the first fault.
      break;
    }
  }
  return { agrees: problems.length === 0, checked: recorded.length, problems };
}
