import { gammaTails } from './incomplete-gamma.ts';

/** Share of the chi-square distribution with `df` degrees of freedom above `value`. */
export const chiSquareUpper = (value: number, df: number): number => gammaTails(df / 2, value / 2).upper;
