import { betaTails } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';
import { normalCdf } from './normal.ts';

/**
 * Share of the noncentral t distribution below `t`, for |noncentrality| ≤ 37: a Poisson mixture of incomplete
 * beta functions (Lenth 1989, Applied Statistics 38:185, AS 243).
 */
export function noncentralTCdf(t: number, df: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, df, -noncentrality);
  if (Math.abs(noncentrality) > 37) return t > noncentrality ? 1 : 0;
  const base = normalCdf(-noncentrality);
  if (t === 0) return base;
  const square = t * t;
  const [x, y] = [square / (square + df), df / (square + df)];
  const half = (noncentrality * noncentrality) / 2;
  let total = 0;
  for (let j = 0; j < 20_000; j++) {
    const even = half === 0 ? Number(j === 0) : Math.exp(-half + j * Math.log(half) - logGamma(j + 1));
    const odd =
      (noncentrality / Math.SQRT2) *
      (half === 0
        ? Number(j === 0) / Math.exp(logGamma(1.5))
        : Math.exp(-half + j * Math.log(half) - logGamma(j + 1.5)));
    const term = even * betaTails(x, y, j + 0.5, df / 2).lower + odd * betaTails(x, y, j + 1, df / 2).lower;
    total += term;
    if (j > half && Math.abs(term) < 1e-17) break;
  }
  return Math.min(1, Math.max(0, base + total / 2));
}
