import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import { ArchiveBudget, archiveLimits } from './archive-limits.ts';
import { type FoundFile, hasDicomPreamble, headBytes } from './found-file.ts';
import { gunzipFile, gunzippedHead, startsLikeGzip, statedSize } from './gzip/gunzipped.ts';
import { isJunk } from './is-junk.ts';
import type { Refusal } from './opened-study.ts';
import { readEnds } from './read-ends.ts';
import { readable } from './readable.ts';
import { refuse } from './refuse.ts';
import { type SourceFile, sourceFromBlob } from './source-file.ts';
import { isTarHeader } from './tar/tar-header.ts';
import { openTar } from './tar/tar-files.ts';
import { openZip, startsLikeZip } from './zip/zip-files.ts';

/** Files to read, archives replaced by what is in them, and archives that could not be opened. */
export interface Expanded {
  readonly files: readonly FoundFile[];
  readonly refused: readonly Refusal[];
}

/** Beginnings of files that are read at the same time. */
const concurrency = 8;

/**
 * Opens archives (ZIP, TAR, gzipped TAR), wherever they lie and whatever they are called, and archives within
 * them one level deep; leaves out systems' junk files. One bad archive never stops the others.
 */
export async function expandArchives(
  files: readonly SourceFile[],
  pool: JobRunner,
  { signal, onProgress }: Running,
): Promise<Expanded> {
  const budget = new ArchiveBudget();
  const expand = async (file: SourceFile, depth: number): Promise<Expanded> => {
    signal?.throwIfAborted();
    if (isJunk(file.path)) return { files: [], refused: [] };
    try {
      const found = await look(file, pool);
      const open = archiveIn(found);
      if (!open) return { files: [found], refused: [] };
      if (depth >= archiveLimits.nesting) throw nestedTooDeep();
      const entries = await open(found, { pool, budget, depth, running: { signal, onProgress } });
      if (entries.length === 0) throw emptyArchive();
      budget.list(entries.length);
      const parts: Expanded[] = [];
      for (const entry of entries) parts.push(await expand(entry, depth + 1));
      return join(parts);
    } catch (error) {
      signal?.throwIfAborted();
      return { files: [], refused: [refuse(file.path, error)] };
    }
  };
  return join(await mapConcurrent(files, concurrency, (file) => expand(file, 0), signal));
}

async function look(file: SourceFile, pool: JobRunner): Promise<FoundFile> {
  const ends = await readEnds(file);
  return startsLikeGzip(ends.head)
    ? { file, gzip: true, head: await gunzippedHead(file, headBytes, pool), size: await statedSize(file) }
    : { file, gzip: false, ...ends, size: file.size };
}

/** Where an archive lies, and what opening it may use. */
interface Opening {
  readonly pool: JobRunner;
  readonly budget: ArchiveBudget;
  /** 0 for one that was picked, 1 for one within it. */
  readonly depth: number;
  readonly running: Running;
}

type OpenArchive = (found: FoundFile, opening: Opening) => Promise<SourceFile[]>;

function archiveIn({ file, head, gzip }: FoundFile): OpenArchive | undefined {
  if (file.size === 0 || hasDicomPreamble(head)) return undefined;
  if (startsLikeZip(head) || (/\.zip$/i.test(file.path) && !gzip)) return zipEntries;
  return isTarHeader(head.subarray(0, 512)) ? tarEntries : undefined;
}

/** A ZIP is read where it lies; one within an archive is unpacked first, because its directory is at its end. */
const zipEntries: OpenArchive = async (found, opening) =>
  openZip(opening.depth === 0 && !found.gzip ? found.file : await unpackWhole(found, opening), opening.pool);

const tarEntries: OpenArchive = async (found, opening) =>
  openTar(found.gzip ? await unpackWhole(found, opening) : found.file);

/** The archive in a blob: browsers may keep that on disk. */
async function unpackWhole({ file, gzip }: FoundFile, opening: Opening): Promise<SourceFile> {
  const { pool, budget, running } = opening;
  if (!gzip) budget.hold(file.size);
  const bytes = gzip
    ? await gunzipFile(file, budget.mostUnpacked(file.size), pool, running)
    : await readable(file, 0, file.size);
  if (gzip) budget.hold(bytes.length);
  return sourceFromBlob(file.path, new Blob([bytes]));
}

function join(parts: readonly Expanded[]): Expanded {
  return {
    files: parts.flatMap(({ files }) => files),
    refused: parts.flatMap(({ refused }) => refused),
  };
}

function emptyArchive(): UserError {
  return new UserError('archive/empty', 'There are no files in the archive. Pack the study again.');
}

function nestedTooDeep(): UserError {
  return new UserError(
    'archive/nested',
    'This is an archive within an archive within an archive. Unpack the outer ones and open what is inside.',
  );
}
