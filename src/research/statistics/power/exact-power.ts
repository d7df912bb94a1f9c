import { fisherExact } from '../binary/fisher-exact.ts';
import { mcnemarExact } from '../binary/mcnemar-exact.ts';
import { binomialPmf } from '../distributions/binomial.ts';

const rejects = (p: number, alpha: number): boolean => p <= alpha * (1 + 1e-9);

/** Exact power of Fisher's two-sided test: arms of `n1` and `n2`, right with chances `p1` and `p2`. */
export function fisherPower(n1: number, n2: number, p1: number, p2: number, alpha = 0.05): number {
  let power = 0;
  for (let right1 = 0; right1 <= n1; right1++) {
    for (let right2 = 0; right2 <= n2; right2++) {
      const p = fisherExact({ right1, total1: n1, right2, total2: n2 }).twoSided;
      if (rejects(p, alpha)) power += binomialPmf(right1, n1, p1) * binomialPmf(right2, n2, p2);
    }
  }
  return Math.min(1, power);
}

/** Exact power of McNemar's exact test of `n` pairs, right in A alone and in B alone with these chances. */
export function mcnemarPower(n: number, onlyA: number, onlyB: number, alpha = 0.05): number {
  const differ = onlyA + onlyB;
  if (differ === 0) return 0;
  let power = 0;
  for (let differing = 0; differing <= n; differing++) {
    const chance = binomialPmf(differing, n, differ);
    for (let a = 0; a <= differing; a++) {
      if (rejects(mcnemarExact(a, differing - a).exact, alpha))
        power += chance * binomialPmf(a, differing, onlyA / differ);
    }
  }
  return Math.min(1, power);
}
