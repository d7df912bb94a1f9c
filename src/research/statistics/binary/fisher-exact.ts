import { hypergeometric } from '../distributions/hypergeometric.ts';
import type { Tails } from '../tails.ts';
import { checkTwoArms, type TwoArms } from './two-by-two.ts';

/** Relative slack within which two tables count as equally likely; R's convention. */
const slack = 1 + 1e-7;

/**
 * Fisher's exact test: two-sided, the chances of all tables that are no more likely than the one observed
 * (given both margins); `greater` means that the first arm has more right answers. 1 where a margin is empty.
 */
export function fisherExact(arms: TwoArms): Tails {
  checkTwoArms(arms);
  const { lowest, chances } = hypergeometric(arms.total1, arms.total2, arms.right1 + arms.right2);
  const at = arms.right1 - lowest;
  const observed = chances[at]!;
  const sumOf = (wanted: (chance: number, i: number) => boolean) =>
    Math.min(
      1,
      chances.reduce((total, chance, i) => (wanted(chance, i) ? total + chance : total), 0),
    );
  return {
    twoSided: sumOf((chance) => chance <= observed * slack),
    less: sumOf((_, i) => i <= at),
    greater: sumOf((_, i) => i >= at),
  };
}
