import type { AllocationPlan } from './allocation-plan.ts';
import { drawnPlaces } from './drawn-places.ts';
import { commitmentOf, rowHash } from './hash-chain.ts';
import type { AllocationRow } from './permuted-blocks.ts';

/**
 * The place after the `last` that was taken, undefined for none: the row that `permutedBlocks` has there, without the
 * hashes of all the rows before, which cost ten times as much as their draws.
 */
export function nextPlace(
  seed: string,
  stratum: string,
  plan: AllocationPlan,
  last: Pick<AllocationRow, 'seq' | 'hash'> | undefined,
): AllocationRow {
  const taken = last?.seq ?? 0;
  for (const place of drawnPlaces(seed, stratum, plan))
    if (place.seq > taken)
      return { ...place, hash: rowHash(last?.hash ?? commitmentOf(seed), place.seq, place.arm) };
  throw new Error('next place: the list has no end');
}
