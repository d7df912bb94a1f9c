import { UserError } from '../base/user-error.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { expandArchives } from './expand-archives.ts';
import { showFirstImage } from './first-image.ts';
import { openDicom } from './open-dicom.ts';
import type { FindingSeries, LoadableSeries, OpenedStudy } from './opened-study.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';
import { openVolumes } from './volumes/open-volumes.ts';

/** What opening needs from outside. */
export interface OpenDeps {
  readonly pool: JobRunner;
}

/**
 * Finds the CT series among picked files: folders, single files, archives. Archives become what is in them, each
 * file goes to the first format that its bytes fit, and DICOM takes, and refuses in words, what no other wanted.
 * Whatever cannot be used is listed in `refused` and never stops the rest. Rejects only when cancelled, with the
 * signal's reason. `onFirstImage` is given an image of the middle file while the others are read, whichever series
 * it will turn out to belong to.
 */
export async function openFiles(
  files: readonly SourceFile[],
  { pool }: OpenDeps,
  running: FindingSeries,
): Promise<OpenedStudy> {
  const first = showFirstImage(files, pool, running);
  const expanded = await expandArchives(files, pool, running);
  if (expanded.files.length === 0 && expanded.refused.length === 0)
    return { series: [], refused: [refuse(files[0]?.path.split('/')[0] ?? 'The selection', nothingThere())] };
  const volumes = await openVolumes(expanded.files, pool, running.signal);
  const dicom = await openDicom(volumes.rest, pool, running);
  await first;
  return {
    series: [...dicom.series, ...volumes.series].sort(volumesThenSize),
    refused: [...expanded.refused, ...volumes.refused, ...dicom.refused],
  };
}

function volumesThenSize({ series: a }: LoadableSeries, { series: b }: LoadableSeries): number {
  return Number(b.form === 'volume') - Number(a.form === 'volume') || b.slices - a.slices;
}

function nothingThere(): UserError {
  return new UserError(
    'source/empty',
    'There are no files here. Pick the folder that holds the DICOM images, or a ZIP of it.',
  );
}
