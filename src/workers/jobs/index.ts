import { createRegistry } from '../../base/registry.ts';
import type { JobDefinition } from '../job.ts';
import { checkSyntax } from './check-syntax.ts';
import { countValuesJob } from './count-values.ts';
import { decodeSlices, examineSlice } from './decode-slice.ts';
import { deidentifyFileJob, reviewFileJob } from './deidentify-file.ts';
import { inflateEntry } from './inflate-entry.ts';
import { mapBrickLayer, mapDistances } from './map-occupancy.ts';
import { planSeriesJob, planWithoutJob } from './plan-series.ts';
import { readSeriesJob, readStudiesJob } from './read-listing.ts';
import { readVolumeHeader } from './read-volume-header.ts';
import { readVoxelsJob } from './read-voxels.ts';
import { checkStart, findToCompare, scanEnds, scanFile } from './scan-file.ts';
import { scanInstance } from './scan-instance.ts';
import { scanMetadata } from './scan-metadata.ts';
import { surfaceFileJob, surfaceSlabJob } from './make-surface.ts';
import { unpackGzip, unpackHead } from './unpack.ts';

/** Every kind of job: one line each. */
const definitions = {
  'check-start': checkStart,
  'scan-file': scanFile,
  'scan-ends': scanEnds,
  'files-to-compare': findToCompare,
  'scan-metadata': scanMetadata,
  'scan-instance': scanInstance,
  'check-syntax': checkSyntax,
  'read-studies': readStudiesJob,
  'read-series': readSeriesJob,
  'plan-series': planSeriesJob,
  'plan-without': planWithoutJob,
  'decode-slices': decodeSlices,
  'examine-slice': examineSlice,
  'inflate-entry': inflateEntry,
  'map-brick-layer': mapBrickLayer,
  'map-distances': mapDistances,
  'count-values': countValuesJob,
  'deidentify-file': deidentifyFileJob,
  'review-file': reviewFileJob,
  'unpack-gzip': unpackGzip,
  'unpack-head': unpackHead,
  'read-volume-header': readVolumeHeader,
  'read-voxels': readVoxelsJob,
  'surface-slab': surfaceSlabJob,
  'surface-file': surfaceFileJob,
} as const;

/** Input and output of each kind, for callers. */
export type Jobs = {
  readonly [Kind in keyof typeof definitions]: (typeof definitions)[Kind] extends JobDefinition<
    infer I,
    infer O
  >
    ? { readonly input: I; readonly output: O }
    : never;
};

/** A job whose input is only known at run time: what came in a message. */
export type AnyJob = JobDefinition<unknown, unknown>;

export const jobs = createRegistry<AnyJob>('jobs', Object.values(definitions) as readonly AnyJob[]);
