import type { AllocationPlan } from './allocation-plan.ts';
import { type DrawnPlace, drawnPlaces } from './drawn-places.ts';
import { commitmentOf, rowHash } from './hash-chain.ts';

/** One place in the allocation list of a stratum. */
export interface AllocationRow extends DrawnPlace {
  /** SHA-256(`previous|seq|arm`) in hexadecimal; the first row follows the commitment. */
  readonly hash: string;
}

/** The first `count` places of a stratum's list. */
export function permutedBlocks(
  seed: string,
  stratum: string,
  plan: AllocationPlan,
  count: number,
): AllocationRow[] {
  const places = drawnPlaces(seed, stratum, plan);
  let previous = commitmentOf(seed);
  return Array.from({ length: count }, () => {
    const place = places.next().value;
    previous = rowHash(previous, place.seq, place.arm);
    return { ...place, hash: previous };
  });
}
