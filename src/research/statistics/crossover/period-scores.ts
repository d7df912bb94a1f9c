/** One participant's scores in the first and the second period. */
export type PeriodScores = readonly [first: number, second: number];

/** Scores of an AB/BA crossover by sequence: who had condition A first, and who had B first. */
export interface CrossoverScores {
  readonly ab: readonly PeriodScores[];
  readonly ba: readonly PeriodScores[];
}

/** First minus second period of each participant. */
export const periodDifferences = (rows: readonly PeriodScores[]): number[] =>
  rows.map(([first, second]) => first - second);

/** Both periods of each participant together. */
export const periodSums = (rows: readonly PeriodScores[]): number[] =>
  rows.map(([first, second]) => first + second);

/** A minus B of each participant, whatever the sequence. */
export const conditionDifferences = ({ ab, ba }: CrossoverScores): number[] => [
  ...periodDifferences(ab),
  ...ba.map(([first, second]) => second - first),
];

export const negated = (values: readonly number[]): number[] => values.map((value) => -value);
