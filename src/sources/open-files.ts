import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import type { SeriesPlan } from '../dicom/plan-series.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { expandArchives } from './expand-archives.ts';
import { loadImage, loadSeries } from './load-series.ts';
import type { LoadableSeries, OpenedStudy } from './opened-study.ts';
import { pixelsInFiles } from './pixel-source.ts';
import { refuse } from './refuse.ts';
import { refuseMissing } from './refuse-missing.ts';
import { type MediaDirectory, scanFiles } from './scan-files.ts';
import type { SourceFile } from './source-file.ts';

/** What opening needs from outside. */
export interface OpenDeps {
  readonly pool: JobRunner;
}

/**
 * Finds the CT series among picked files: folders, single files, ZIPs. Whatever cannot be used is listed in
 * `refused` and never stops the rest. Rejects only when cancelled, with the signal's reason.
 */
export async function openFiles(
  files: readonly SourceFile[],
  { pool }: OpenDeps,
  running: Running,
): Promise<OpenedStudy> {
  const expanded = await expandArchives(files, pool, running.signal);
  if (expanded.files.length === 0 && expanded.refused.length === 0)
    return { series: [], refused: [refuse(files[0]?.path.split('/')[0] ?? 'The selection', nothingThere())] };
  const { scanned, directories, refused } = await scanFiles(expanded.files, pool, running);
  const plans = await pool.run('plan-series', { headers: scanned.map(({ header }) => header) }, running);
  const found = scanned.map(({ file }) => file);
  const missing = (directory: MediaDirectory) => refuseMissing(directory, expanded.files, found.length > 0);
  return {
    series: plans.map((plan) => loadable(plan, found, pool)),
    refused: [...expanded.refused, ...refused, ...directories.flatMap(missing)],
  };
}

function loadable(plan: SeriesPlan, files: readonly SourceFile[], pool: JobRunner): LoadableSeries {
  const source = pixelsInFiles(files, pool);
  return {
    series: plan.series,
    bytes: sizeOf(plan, files),
    dicom: { plan, files },
    load: (loading) => loadSeries(plan, source, loading),
    loadImage: (index, running) => loadImage(plan, index, source, running),
  };
}

function sizeOf({ images }: SeriesPlan, files: readonly SourceFile[]): number {
  return [...new Set(images.map(({ file }) => file))].reduce((sum, file) => sum + files[file]!.size, 0);
}

function nothingThere(): UserError {
  return new UserError(
    'source/empty',
    'There are no files here. Pick the folder that holds the DICOM images, or a ZIP of it.',
  );
}
