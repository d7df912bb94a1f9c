import { countValues, emptyHistogram, type Histogram, type HistogramBins } from '../../imaging/histogram.ts';
import type { JobDefinition } from '../job.ts';

/** Histogram of some of a volume's slices. */
export const countValuesJob: JobDefinition<
  { readonly values: Int16Array | Float32Array; readonly bins: HistogramBins },
  Histogram
> = {
  kind: 'count-values',
  create:
    () =>
    async ({ values, bins }) => {
      const histogram = emptyHistogram(bins);
      countValues(histogram, values);
      return histogram;
    },
  transfer: ({ counts }) => [counts.buffer],
};
