import { hypergeometric } from '../distributions/hypergeometric.ts';
import type { Tails } from '../tails.ts';
import { checkTwoArms, type TwoArms } from './two-by-two.ts';
import { unconditionalTail } from './unconditional-tail.ts';

/**
 * Boschloo's unconditional exact test: Barnard's with tables ordered by Fisher's one-sided p-value, so it never
 * says less than Fisher's test. Two-sided is twice the smaller side, at most 1 (SciPy's convention).
 */
export function boschlooExact(arms: TwoArms): Tails {
  checkTwoArms(arms);
  const { right1, total1, right2, total2 } = arms;
  const fisher = fisherTable(total1, total2);
  const side = (which: 'less' | 'greater') => {
    const bound = fisher[which][right1]![right2]! * (1 + 1e-7);
    return unconditionalTail(total1, total2, (x1, x2) => fisher[which][x1]![x2]! <= bound);
  };
  const [less, greater] = [side('less'), side('greater')];
  return { less, greater, twoSided: Math.min(1, 2 * Math.min(less, greater)) };
}

/** Fisher's one-sided p-values of every table that two arms can give, as [right1][right2]. */
function fisherTable(total1: number, total2: number): Record<'less' | 'greater', number[][]> {
  const empty = () => Array.from({ length: total1 + 1 }, () => new Array<number>(total2 + 1).fill(1));
  const [less, greater] = [empty(), empty()];
  for (let rights = 0; rights <= total1 + total2; rights++) {
    const { lowest, chances } = hypergeometric(total1, total2, rights);
    let below = 0;
    let above = 0;
    for (let i = 0; i < chances.length; i++) {
      const j = chances.length - 1 - i;
      below += chances[i]!;
      above += chances[j]!;
      less[lowest + i]![rights - lowest - i] = Math.min(1, below);
      greater[lowest + j]![rights - lowest - j] = Math.min(1, above);
    }
  }
  return { less, greater };
}
