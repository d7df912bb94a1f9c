/** A confidence interval. A limit may be infinite: the data then set no limit on that side. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Confidence level, 0.95 for 95 %; for exact rank intervals the level that was reached. */
  readonly level: number;
}
