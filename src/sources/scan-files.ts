import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import type { FileHeader } from '../dicom/file-header.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { ScanResult } from '../workers/jobs/scan-file.ts';
import type { Refusal } from './opened-study.ts';
import { readable } from './readable.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

/** A file that turned out to be a CT image. */
export interface ScannedFile {
  readonly file: SourceFile;
  readonly header: FileHeader;
}

/** A file that turned out to be a disc's index (DICOMDIR). */
export interface MediaDirectory {
  readonly path: string;
  /** Paths of the images that it lists, from its own folder; empty where it cannot be read. */
  readonly listed: readonly string[];
}

/** Files up to this size are read at once; of larger ones the beginning decides whether to read them at all. */
const readAtOnceBytes = 1 << 23;

/** Reads every file's header in the pool. One bad file never stops the others. */
export async function scanFiles(
  files: readonly SourceFile[],
  pool: JobRunner,
  { signal, onProgress }: Running,
): Promise<{ scanned: ScannedFile[]; directories: MediaDirectory[]; refused: Refusal[] }> {
  let done = 0;
  const results = await mapConcurrent(
    files,
    pool.size + 1,
    async (file): Promise<ScannedFile | MediaDirectory | Refusal> => {
      try {
        const result = await scan(file, pool, signal);
        return result.kind === 'image' ? { file, header: result.header } : { path: file.path, ...result };
      } catch (error) {
        signal?.throwIfAborted();
        return /(^|\/)dicomdir$/i.test(file.path)
          ? { path: file.path, listed: [] }
          : refuse(file.path, error);
      } finally {
        onProgress?.({ step: 'Reading files', done: ++done, total: files.length });
      }
    },
    signal,
  );
  return {
    scanned: results.filter((result) => 'header' in result),
    directories: results.filter((result) => 'listed' in result),
    refused: results.filter((result) => 'code' in result),
  };
}

async function scan(file: SourceFile, pool: JobRunner, signal: AbortSignal | undefined): Promise<ScanResult> {
  if (file.size > readAtOnceBytes) {
    const head = await readable(file, 0, 1024);
    await pool.run('check-start', { head, size: file.size }, { signal });
  }
  const bytes = await readable(file, 0, file.size);
  return pool.run('scan-file', { bytes }, { signal, transfer: [bytes.buffer] });
}
