import { findRoot } from '../find-root.ts';
import { betaTails } from './incomplete-beta.ts';

/** Share of Student's t distribution above `t`; `df` may be fractional. */
export function tUpper(t: number, df: number): number {
  const square = t * t;
  const { lower } = betaTails(df / (df + square), square / (df + square), df / 2, 0.5);
  return t > 0 ? lower / 2 : 1 - lower / 2;
}

export const tCdf = (t: number, df: number): number => tUpper(-t, df);

/** Chance of a t at least as far from zero. */
export const tTwoSided = (t: number, df: number): number => 2 * tUpper(Math.abs(t), df);

/** The t below which `p` of the distribution lies, 0 < p < 1. */
export function tQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const logT = findRoot((at) => Math.log(tUpper(Math.exp(at), df) / tail), -60, 60);
  return p > 0.5 ? Math.exp(logT) : -Math.exp(logT);
}
