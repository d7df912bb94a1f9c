import { UserError } from '../../base/user-error.ts';

/** How participants are allocated: arms, how many of each in turn, and the sizes of blocks. */
export interface AllocationPlan {
  readonly arms: readonly string[];
  /** Participants of each arm for every turn of the ratio: 1, 1 or 2, 1. */
  readonly ratio: readonly number[];
  /** Each a multiple of the ratio's sum; one is drawn for every block. */
  readonly blockSizes: readonly number[];
}

/** Throws a `UserError` where a plan cannot be carried out. */
export function checkAllocationPlan({ arms, ratio, blockSizes }: AllocationPlan): void {
  const fail = (message: string) => {
    throw new UserError('allocation/plan', message);
  };
  // One alone: a pilot in which everybody does the same, before and after, takes participants in the same way.
  if (arms.length === 0 || new Set(arms).size !== arms.length)
    fail('An allocation needs an arm or more, each with a name of its own.');
  if (ratio.length !== arms.length || ratio.some((part) => !Number.isInteger(part) || part < 1))
    fail('Give each arm a whole number of 1 or more as its share.');
  const turn = ratio.reduce((a, b) => a + b, 0);
  if (
    blockSizes.length === 0 ||
    blockSizes.some((size) => !Number.isInteger(size) || size < 1 || size % turn !== 0)
  )
    fail(`Every block size must be a multiple of ${turn}, the sum of the shares.`);
}
