import { findRoot } from '../find-root.ts';
import { betaTails } from './incomplete-beta.ts';

/** Share of the F distribution above `value`. */
export function fUpper(value: number, df1: number, df2: number): number {
  if (value <= 0) return 1;
  if (value === Infinity) return 0;
  const total = df1 * value + df2;
  return betaTails((df1 * value) / total, df2 / total, df1 / 2, df2 / 2).upper;
}

/** The value below which `p` of the F distribution lies, 0 < p < 1. */
export function fQuantile(p: number, df1: number, df2: number): number {
  const at = (logF: number) => 1 - p - fUpper(Math.exp(logF), df1, df2);
  return Math.exp(findRoot(at, -300, 300));
}
