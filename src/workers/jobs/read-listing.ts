import { type ListedSeries, readSeries } from '../../dicom/json/read-series.ts';
import { type ListedStudy, readStudies } from '../../dicom/json/read-studies.ts';
import type { JobDefinition } from '../job.ts';

/** DICOM JSON as it came from an archive. */
interface JsonInput {
  readonly json: Uint8Array<ArrayBuffer>;
}

/** Reads an archive's list of studies. */
export const readStudiesJob: JobDefinition<JsonInput, ListedStudy[]> = {
  kind: 'read-studies',
  create:
    () =>
    async ({ json }) =>
      readStudies(json),
  transfer: () => [],
};

/** Reads an archive's list of a study's series. */
export const readSeriesJob: JobDefinition<JsonInput, ListedSeries[]> = {
  kind: 'read-series',
  create:
    () =>
    async ({ json }) =>
      readSeries(json),
  transfer: () => [],
};
