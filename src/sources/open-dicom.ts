import type { Running } from '../base/progress.ts';
import type { SeriesPlan } from '../dicom/series/plan-series.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { FoundFile } from './found-file.ts';
import { createGunzipper } from './gzip/gunzipped.ts';
import { loadImage, loadSeries } from './load-series.ts';
import type { LoadableSeries, OpenedStudy } from './opened-study.ts';
import { pixelsInFiles } from './pixel-source.ts';
import { refuseMissing } from './refuse-missing.ts';
import { comparePixels, type MediaDirectory, scanFiles } from './scan-files.ts';
import type { SourceFile } from './source-file.ts';

/** Finds the series among DICOM files; everything else is refused with what it is. */
export async function openDicom(
  files: readonly FoundFile[],
  pool: JobRunner,
  running: Running,
): Promise<OpenedStudy> {
  const gunzipped = createGunzipper(pool);
  const candidates = files.map(({ file, gzip, size, head, tail }) =>
    gzip ? { file: gunzipped(file, size), head: undefined, tail: undefined } : { file, head, tail },
  );
  const found = await scanFiles(candidates, pool, running);
  const { scanned, refused } = await comparePixels(found.scanned, pool, running);
  const plans = await pool.run('plan-series', { headers: scanned.map(({ header }) => header) }, running);
  const images = scanned.map(({ file }) => file);
  const all = candidates.map(({ file }) => file);
  const missing = (directory: MediaDirectory) => refuseMissing(directory, all, images.length > 0);
  return {
    series: plans.map((plan) => loadable(plan, images, pool)),
    refused: [...found.refused, ...refused, ...found.directories.flatMap(missing)],
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
