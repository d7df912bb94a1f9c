import { findRoot } from '../find-root.ts';
import { betaTails } from './incomplete-beta.ts';

/** The x below which `p` of the beta distribution (a, b) lies. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  // On the log-odds of x, where both ends of the distribution are far away and none is lost to rounding.
  const at = (logit: number) => {
    const x = 1 / (1 + Math.exp(-logit));
    const y = 1 / (1 + Math.exp(logit));
    const { lower, upper } = betaTails(x, y, a, b);
    return p < 0.5 ? lower - p : 1 - p - upper;
  };
  return 1 / (1 + Math.exp(-findRoot(at, -700, 700)));
}
