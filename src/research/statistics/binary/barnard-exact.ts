import type { Tails } from '../tails.ts';
import { checkTwoArms, type TwoArms } from './two-by-two.ts';
import { unconditionalTail } from './unconditional-tail.ts';

/**
 * Barnard's unconditional exact test of two proportions, ordered by the pooled z statistic (0 where nobody or
 * everybody is right); `greater` means that the first arm has more right answers.
 */
export function barnardExact(arms: TwoArms): Tails & { readonly z: number } {
  checkTwoArms(arms);
  const { right1, total1, right2, total2 } = arms;
  const zOf = (x1: number, x2: number) => {
    const pooled = (x1 + x2) / (total1 + total2);
    const spread = Math.sqrt(pooled * (1 - pooled) * (1 / total1 + 1 / total2));
    return spread > 0 ? (x1 / total1 - x2 / total2) / spread : 0;
  };
  const z = zOf(right1, right2);
  const slack = 1e-9 * Math.max(1, Math.abs(z));
  const tail = (extreme: (other: number) => boolean) =>
    unconditionalTail(total1, total2, (x1, x2) => extreme(zOf(x1, x2)));
  return {
    z,
    twoSided: tail((other) => Math.abs(other) >= Math.abs(z) - slack),
    less: tail((other) => other <= z + slack),
    greater: tail((other) => other >= z - slack),
  };
}
