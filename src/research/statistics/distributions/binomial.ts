import { logChoose } from './log-choose.ts';

/** Chance of exactly `k` successes in `n` trials that succeed with chance `p`. */
export function binomialPmf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return Number(k === 0);
  if (p >= 1) return Number(k === n);
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** Chance of at most `k` successes. */
export function binomialCdf(k: number, n: number, p: number): number {
  let total = 0;
  for (let i = 0; i <= Math.min(k, n); i++) total += binomialPmf(i, n, p);
  return Math.min(1, total);
}
