import { openFiles } from '../../sources/open-files.ts';
import type { Refusal } from '../../sources/opened-study.ts';
import { createThreadRunner } from '../../workers/run-in-thread.ts';
import { inspectSeries, type SamplePoint, type SeriesReport } from './inspect-series.ts';
import { inspectVolume } from './inspect-volume.ts';
import { loadWasmInNode } from './node-wasm.ts';
import { sourcesFromPaths } from './path-sources.ts';

/** What `inspect --json` prints. The version counts up when a field changes its meaning or goes away. */
export interface InspectReport {
  readonly format: 'oblique-inspect';
  readonly version: 1;
  readonly series: readonly SeriesReport[];
  readonly refused: readonly Refusal[];
}

/** Reads everything under the paths with the product's own reader, decoders included. */
export async function inspectPaths(
  paths: readonly string[],
  samplePoints?: readonly SamplePoint[],
): Promise<InspectReport> {
  const pool = createThreadRunner({ loadWasm: loadWasmInNode });
  const study = await openFiles(await sourcesFromPaths(paths), { pool }, {});
  const series: SeriesReport[] = [];
  const refused: Refusal[] = [...study.refused];
  for (const found of study.series) {
    const inspected = found.dicom
      ? await inspectSeries({ series: found.series, ...found.dicom }, pool, samplePoints)
      : await inspectVolume(found, samplePoints);
    if (inspected.report?.hu) series.push(inspected.report);
    refused.push(...inspected.refused);
  }
  return { format: 'oblique-inspect', version: 1, series, refused };
}

/** Whether a CT volume (two or more slices with known geometry that decode) was found. */
export function foundVolume({ series }: InspectReport): boolean {
  return series.some(({ form }) => form === 'volume');
}
