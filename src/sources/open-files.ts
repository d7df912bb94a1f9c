import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import { describeSeries } from '../dicom/describe-series.ts';
import type { SliceStack } from '../dicom/slice-stack.ts';
import { stackSlices } from '../dicom/stack-slices.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { expandArchives } from './expand-archives.ts';
import { loadImage } from './load-image.ts';
import { loadStack } from './load-stack.ts';
import type { LoadableSeries, OpenedStudy } from './opened-study.ts';
import { refuse } from './refuse.ts';
import { scanFiles } from './scan-files.ts';
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
    return { series: [], refused: [refuse(files[0]?.path.split('/')[0] ?? '', nothingThere())] };
  const { scanned, refused } = await scanFiles(expanded.files, pool, running);
  const stacks = stackSlices(scanned.map(({ header }) => header));
  const sources = scanned.map(({ file }) => file);
  const series = [...stacks].sort(byUsefulness).map((stack, i) => loadable(stack, i, sources, pool));
  return { series, refused: [...expanded.refused, ...refused] };
}

function loadable(
  stack: SliceStack,
  position: number,
  files: readonly SourceFile[],
  pool: JobRunner,
): LoadableSeries {
  const series = describeSeries(stack, `${stack.images[0]!.header.pixelHash}-${position}`);
  return {
    series,
    stack,
    files,
    async load(running) {
      if (!stack.grid)
        throw new UserError(
          'source/images-only',
          'These images do not make a volume. They can be looked at one by one.',
        );
      const volume = await loadStack(stack, files, pool, running);
      return { ...volume, diagnostics: mergeDiagnostics(series.diagnostics, volume.diagnostics) };
    },
    loadImage: (index, running) => loadImage(stack, index, files, pool, running),
  };
}

function mergeDiagnostics<D extends { readonly message: string }>(
  first: readonly D[],
  second: readonly D[],
): D[] {
  return [...first, ...second.filter(({ message }) => !first.some((known) => known.message === message))];
}

/** Volumes before images, the largest first. */
function byUsefulness(a: SliceStack, b: SliceStack): number {
  return Number(b.grid !== undefined) - Number(a.grid !== undefined) || b.images.length - a.images.length;
}

function nothingThere(): UserError {
  return new UserError(
    'source/empty',
    'There are no files here. Pick the folder that holds the DICOM images, or a ZIP of it.',
  );
}
