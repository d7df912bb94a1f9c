import { UserError } from '../base/user-error.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { loadImage } from './load-series.ts';
import type { FindingSeries } from './opened-study.ts';
import { pixelsInFiles } from './pixel-source.ts';
import { readable } from './readable.ts';
import type { SourceFile } from './source-file.ts';

/** A larger file has many images in it, and takes as long as all of them. */
const largestBytes = 1 << 23;

/**
 * Shows an image of the middle one of the files, long before all of them are read. A file that cannot be shown is
 * passed over in silence: reading it in its turn will tell why.
 */
export async function showFirstImage(
  files: readonly SourceFile[],
  pool: JobRunner,
  { signal, onFirstImage }: FindingSeries,
): Promise<void> {
  const file = files[files.length >> 1];
  if (!onFirstImage || !file || file.size > largestBytes) return;
  try {
    const bytes = await readable(file, 0, file.size);
    const found = await pool.run('scan-file', { bytes }, { signal, transfer: [bytes.buffer] });
    if (found.kind !== 'image') return;
    const [plan] = await pool.run('plan-series', { headers: [found.header] }, { signal });
    if (!plan) return;
    const image = await loadImage(plan, plan.images.length >> 1, pixelsInFiles([file], pool), { signal });
    signal?.throwIfAborted();
    onFirstImage(image, plan.series);
  } catch (error) {
    if (!signal?.aborted && !(error instanceof UserError)) throw error;
  }
}
