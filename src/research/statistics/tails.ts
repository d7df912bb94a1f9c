/** The p-values of one test: both sides, and each side alone. */
export interface Tails {
  readonly twoSided: number;
  /** The statistic is smaller than chance would make it. */
  readonly less: number;
  /** The statistic is larger than chance would make it. */
  readonly greater: number;
}
