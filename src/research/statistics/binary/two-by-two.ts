/** Counts of right answers in two arms: `right1` of `total1` against `right2` of `total2`. */
export interface TwoArms {
  readonly right1: number;
  readonly total1: number;
  readonly right2: number;
  readonly total2: number;
}

/** Throws where counts are not whole numbers from 0 to their total: a bug of the caller. */
export function checkTwoArms({ right1, total1, right2, total2 }: TwoArms): void {
  for (const [right, total] of [
    [right1, total1],
    [right2, total2],
  ] as const) {
    if (!Number.isInteger(right) || !Number.isInteger(total) || right < 0 || right > total)
      throw new Error(`two arms: ${right} of ${total} is not a count`);
  }
}
