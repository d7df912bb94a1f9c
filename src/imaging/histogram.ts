/** How many values fall into each of equal bins; values outside them are counted nowhere. */
export interface Histogram {
  /** Lower edge of the first bin, HU. */
  readonly firstHu: number;
  readonly binHu: number;
  readonly counts: Float64Array<ArrayBuffer>;
}

/** Where the bins of a histogram lie. */
export type HistogramBins = Pick<Histogram, 'firstHu' | 'binHu'> & { readonly bins: number };

/** Bins of 4 HU over what CT stores in 12 bits; over the volume's own range where values are no HU. */
export function binsFor(unit: 'HU' | 'uncalibrated', [min, max]: readonly [number, number]): HistogramBins {
  if (unit === 'HU') return { firstHu: -1024, binHu: 4, bins: 1024 };
  return { firstHu: min, binHu: Math.max(1e-6, max - min) / 1000, bins: 1001 };
}

export function emptyHistogram({ firstHu, binHu, bins }: HistogramBins): Histogram {
  return { firstHu, binHu, counts: new Float64Array(bins) };
}

/** Counts `values` into a histogram that is there already. */
export function countValues(histogram: Histogram, values: ArrayLike<number>): void {
  const { firstHu, binHu, counts } = histogram;
  const perHu = 1 / binHu;
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor((values[i]! - firstHu) * perHu);
    if (bin >= 0 && bin < counts.length) counts[bin]!++;
  }
}
