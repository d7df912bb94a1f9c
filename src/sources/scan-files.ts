import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import type { FileHeader } from '../dicom/file-header.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { ScanResult } from '../workers/jobs/scan-file.ts';
import type { Refusal } from './opened-study.ts';
import { readable } from './readable.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

/** A file to look into, and what of it was read already. */
export interface Candidate {
  readonly file: SourceFile;
  readonly head: Uint8Array | undefined;
  readonly tail: Uint8Array | undefined;
}

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

type Scanned = ScannedFile | MediaDirectory | Refusal;

/** Files up to this size are read at once; of larger ones the beginning decides whether to read them at all. */
const readAtOnceBytes = 1 << 23;
/** Files whose ends are looked at in one message. */
const groupFiles = 16;

/**
 * Reads every file's header in the pool, from its first and last bytes where they tell, which leaves its pixels
 * unread: `comparePixels` must follow. One bad file never stops the others.
 */
export async function scanFiles(
  candidates: readonly Candidate[],
  pool: JobRunner,
  { signal, onProgress }: Running,
): Promise<{ scanned: ScannedFile[]; directories: MediaDirectory[]; refused: Refusal[] }> {
  let done = 0;
  const lanes = pool.size + 1;
  const size = Math.max(1, Math.min(groupFiles, Math.ceil(candidates.length / (2 * lanes))));
  const groups = Array.from({ length: Math.ceil(candidates.length / size) }, (_, i) =>
    candidates.slice(i * size, (i + 1) * size),
  );
  const results = await mapConcurrent(
    groups,
    lanes,
    async (group) => {
      const headers = await scanEnds(group, pool, signal);
      const scanned: Scanned[] = [];
      for (const [i, { file }] of group.entries()) {
        const header = headers[i];
        scanned.push(header ? { file, header } : await scanOrRefuse(file, pool, signal));
        onProgress?.({ step: 'Reading files', done: ++done, total: candidates.length });
      }
      return scanned;
    },
    signal,
  );
  const all = results.flat();
  return {
    scanned: all.filter((result) => 'header' in result),
    directories: all.filter((result) => 'listed' in result),
    refused: all.filter((result) => 'code' in result),
  };
}

/** Headers that the ends of files tell, at the files' places. */
async function scanEnds(
  group: readonly Candidate[],
  pool: JobRunner,
  signal: AbortSignal | undefined,
): Promise<(FileHeader | undefined)[]> {
  const known = [...group.entries()].flatMap(([i, { file, head, tail }]) =>
    head && tail ? [{ i, head, tail, size: file.size }] : [],
  );
  const headers = new Array<FileHeader | undefined>(group.length).fill(undefined);
  if (known.length === 0) return headers;
  const found = await pool.run(
    'scan-ends',
    known.map(({ head, tail, size }) => ({ head, tail, size })),
    { signal },
  );
  for (const [n, { i }] of known.entries()) headers[i] = found[n];
  return headers;
}

async function scanOrRefuse(
  file: SourceFile,
  pool: JobRunner,
  signal: AbortSignal | undefined,
): Promise<Scanned> {
  try {
    const result = await scanWhole(file, pool, signal);
    return result.kind === 'image' ? { file, header: result.header } : { path: file.path, ...result };
  } catch (error) {
    signal?.throwIfAborted();
    return /(^|\/)dicomdir$/i.test(file.path) ? { path: file.path, listed: [] } : refuse(file.path, error);
  }
}

async function scanWhole(
  file: SourceFile,
  pool: JobRunner,
  signal: AbortSignal | undefined,
): Promise<ScanResult> {
  if (file.size > readAtOnceBytes) {
    const head = await readable(file, 0, 1024);
    await pool.run('check-start', { head, size: file.size }, { signal });
  }
  const bytes = await readable(file, 0, file.size);
  return pool.run('scan-file', { bytes }, { signal, transfer: [bytes.buffer] });
}

/**
 * Reads the files to their ends whose images may be copies of one another, so that their headers know their
 * pixels. Files that turn out to be bad then are refused.
 */
export async function comparePixels(
  scanned: readonly ScannedFile[],
  pool: JobRunner,
  { signal }: Running,
): Promise<{ scanned: ScannedFile[]; refused: Refusal[] }> {
  const headers = scanned.map(({ header }) => header);
  if (headers.every(({ pixelHash }) => pixelHash !== undefined))
    return { scanned: [...scanned], refused: [] };
  const crowded = new Set(await pool.run('files-to-compare', { headers }, { signal }));
  const results = await mapConcurrent(
    scanned,
    pool.size + 1,
    async (known, i) => (crowded.has(i) ? scanOrRefuse(known.file, pool, signal) : known),
    signal,
  );
  return {
    scanned: results.filter((result) => 'header' in result),
    refused: results.filter((result) => 'code' in result),
  };
}
