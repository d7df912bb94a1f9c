import { findRoot } from '../find-root.ts';
import { gammaTails } from './incomplete-gamma.ts';

/** Share of the standard normal distribution below `z`; full relative precision in the lower tail. */
export function normalCdf(z: number): number {
  const { lower, upper } = gammaTails(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
}

/** Share above `z`, without the loss of digits that 1 − normalCdf(z) has. */
export const normalUpper = (z: number): number => normalCdf(-z);

/** The z below which `p` of the standard normal distribution lies, 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new Error(`normalQuantile: ${p} is not between 0 and 1`);
  if (p === 0.5) return 0;
  // The lower half, where the tail keeps its digits.
  const tail = Math.min(p, 1 - p);
  const z = findRoot((at) => Math.log(normalCdf(at) / tail), -39, 0);
  return p < 0.5 ? z : -z;
}
