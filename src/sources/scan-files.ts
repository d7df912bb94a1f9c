import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import type { FileHeader } from '../dicom/file-header.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { Refusal } from './opened-study.ts';
import { readable } from './readable.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

/** A file that turned out to be a CT image. */
export interface ScannedFile {
  readonly file: SourceFile;
  readonly header: FileHeader;
}

/** Files up to this size are read at once; of larger ones the beginning decides whether to read them at all. */
const readAtOnceBytes = 1 << 23;

/** Reads every file's header in the pool. One bad file never stops the others. */
export async function scanFiles(
  files: readonly SourceFile[],
  pool: JobRunner,
  { signal, onProgress }: Running,
): Promise<{ scanned: ScannedFile[]; refused: Refusal[] }> {
  let done = 0;
  const results = await mapConcurrent(
    files,
    pool.size + 1,
    async (file): Promise<ScannedFile | Refusal> => {
      try {
        return { file, header: await scan(file, pool, signal) };
      } catch (error) {
        signal?.throwIfAborted();
        return refuse(file.path, error);
      } finally {
        onProgress?.({ step: 'Reading files', done: ++done, total: files.length });
      }
    },
    signal,
  );
  const isScanned = (result: ScannedFile | Refusal): result is ScannedFile => 'header' in result;
  return {
    scanned: results.filter(isScanned),
    refused: results.filter((result): result is Refusal => !isScanned(result)),
  };
}

async function scan(file: SourceFile, pool: JobRunner, signal: AbortSignal | undefined): Promise<FileHeader> {
  if (file.size > readAtOnceBytes) {
    const head = await readable(file, 0, 1024);
    await pool.run('check-start', { head, size: file.size }, { signal });
  }
  const bytes = await readable(file, 0, file.size);
  return pool.run('scan-file', { bytes }, { signal, transfer: [bytes.buffer] });
}
