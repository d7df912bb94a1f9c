import type { FileHeader } from '../../dicom/file-header.ts';
import { planSeries, planWithout, type SeriesPlan } from '../../dicom/series/plan-series.ts';
import type { JobDefinition } from '../job.ts';

/** Sorts headers into series. */
export const planSeriesJob: JobDefinition<{ readonly headers: readonly FileHeader[] }, SeriesPlan[]> = {
  kind: 'plan-series',
  create:
    () =>
    async ({ headers }) =>
      planSeries(headers),
  transfer: () => [],
};

/** Lays a series' grid anew, without some of its images. */
export const planWithoutJob: JobDefinition<
  { readonly plan: SeriesPlan; readonly without: readonly number[] },
  SeriesPlan | undefined
> = {
  kind: 'plan-without',
  create:
    () =>
    async ({ plan, without }) =>
      planWithout(plan, without),
  transfer: () => [],
};
