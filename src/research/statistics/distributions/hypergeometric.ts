import { logChoose } from './log-choose.ts';

/** The first cells that a 2×2 table with fixed margins can have, and the chance of each without an effect. */
export interface HypergeometricSupport {
  readonly lowest: number;
  /** Chances of lowest, lowest + 1, …; they add up to 1. */
  readonly chances: readonly number[];
}

/** The first cell of a 2×2 table whose first row has `row1` of `row1 + row2`, its first column `column1`. */
export function hypergeometric(row1: number, row2: number, column1: number): HypergeometricSupport {
  const lowest = Math.max(0, column1 - row2);
  const highest = Math.min(row1, column1);
  const all = logChoose(row1 + row2, column1);
  const chances = Array.from({ length: highest - lowest + 1 }, (_, i) =>
    Math.exp(logChoose(row1, lowest + i) + logChoose(row2, column1 - lowest - i) - all),
  );
  return { lowest, chances };
}
