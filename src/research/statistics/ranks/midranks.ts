import { nearlyEqual, scaleOf } from '../nearly-equal.ts';

export interface Midranks {
  /** Rank of each value from 1; values that tie share the mean of their ranks. */
  readonly ranks: readonly number[];
  /** Sizes of the groups of values that tie, singles included. */
  readonly groups: readonly number[];
}

/** Midranks of some values; `scale` is the magnitude of the numbers they were computed from. */
export function midranks(values: readonly number[], scale = scaleOf(values)): Midranks {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Array<number>(values.length).fill(0);
  const groups: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && nearlyEqual(values[order[end]!]!, values[order[start]!]!, scale)) end++;
    for (let k = start; k < end; k++) ranks[order[k]!] = (start + 1 + end) / 2;
    groups.push(end - start);
    start = end;
  }
  return { ranks, groups };
}

/** Σ(t³ − t) over groups of ties: what ties take from the variance of a rank statistic. */
export const tieTerm = (groups: readonly number[]): number =>
  groups.reduce((total, t) => total + (t ** 3 - t), 0);
