import { mapConcurrent } from '../base/map-concurrent.ts';
import type { Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import { createZipWriter, type ZipWriter } from '../base/zip-writer.ts';
import type { AttributeChange } from '../dicom/deidentify/attribute-change.ts';
import type { DeidentifyOptions } from '../dicom/deidentify/deidentify-options.ts';
import type { ConcernCode } from '../dicom/deidentify/find-concerns.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { DicomOrigin, Refusal } from './opened-study.ts';
import { readable } from './readable.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

export type { ConcernCode, DeidentifyOptions };

/** A series to share, and how. */
export interface ShareRequest {
  readonly origin: DicomOrigin;
  readonly options: DeidentifyOptions;
  /** 32 random bytes that make the new identifiers; never kept. */
  readonly secret: Uint8Array;
}

/** An attribute in all files of the series. */
export interface ReviewedAttribute extends AttributeChange {
  /** How many files have it. */
  readonly files: number;
  /** True where its value differs between files; `before` and `after` are the first file's. */
  readonly varies: boolean;
}

/** What a person looks at before anything leaves the page. It names the patient: never store, send or log it. */
export interface SeriesReview {
  readonly attributes: readonly ReviewedAttribute[];
  /** How many files each concern was found in. */
  readonly concerns: ReadonlyMap<ConcernCode, number>;
  readonly files: number;
  /** Files that cannot be shared safely. */
  readonly refused: readonly Refusal[];
}

/** A ZIP of de-identified DICOM and how many files are in it. */
export interface SharedCopy {
  readonly zip: Blob;
  readonly files: number;
  readonly refused: readonly Refusal[];
}

/** Reads every file and tells what a copy would lose. One bad file never stops the others. */
export async function reviewSeries(
  request: ShareRequest,
  pool: JobRunner,
  running: Running,
): Promise<SeriesReview> {
  const concerns = new Map<ConcernCode, number>();
  const attributes = new Map<string, ReviewedAttribute>();
  const { files, refused } = await forEachFile(
    request,
    pool,
    'Checking the files',
    running,
    async (input) => {
      const review = await pool.run('review-file', input, { signal: running.signal });
      for (const code of review.concerns) concerns.set(code, (concerns.get(code) ?? 0) + 1);
      for (const change of review.changes) {
        const known = attributes.get(change.path);
        attributes.set(change.path, {
          ...(known ?? change),
          files: (known?.files ?? 0) + 1,
          varies: known !== undefined && (known.varies || known.before !== change.before),
        });
      }
    },
  );
  return { attributes: [...attributes.values()], concerns, files, refused };
}

/**
 * A ZIP of the series without what identifies somebody; `write` adds what else belongs into it. Files are named
 * `<folder>/0001.dcm` in the order of the images. Rejects with `zip/too-large` where they do
 * not fit into one, and with the signal's reason when cancelled.
 */
export async function copySeries(
  request: ShareRequest,
  folder: string,
  pool: JobRunner,
  running: Running,
  write: (zip: ZipWriter) => void = () => {},
): Promise<SharedCopy> {
  const zip = createZipWriter();
  const { files, refused } = await forEachFile(
    request,
    pool,
    'Writing the copy',
    running,
    async (input, i) => {
      const bytes = await pool.run('deidentify-file', input, {
        signal: running.signal,
        transfer: [input.bytes.buffer],
      });
      zip.add(`${folder}/${String(i + 1).padStart(4, '0')}.dcm`, bytes);
    },
  );
  write(zip);
  return { zip: zip.finish(), files, refused };
}

type FileInput = Pick<ShareRequest, 'options' | 'secret'> & { readonly bytes: Uint8Array<ArrayBuffer> };

async function forEachFile(
  { origin, options, secret }: ShareRequest,
  pool: JobRunner,
  step: string,
  { signal, onProgress }: Running,
  work: (input: FileInput, i: number) => Promise<void>,
): Promise<{ files: number; refused: Refusal[] }> {
  const sources = filesOf(origin);
  const refused: Refusal[] = [];
  let done = 0;
  await mapConcurrent(
    sources,
    pool.size + 1,
    async (file, i) => {
      try {
        await work({ bytes: await readable(file, 0, file.size, signal), options, secret }, i);
      } catch (error) {
        signal?.throwIfAborted();
        // Without the images that found no room, the copy would pass for the whole series.
        if (error instanceof UserError && error.code === 'zip/too-large') throw error;
        refused.push(refuse(file.path, error));
      }
      onProgress?.({ step, done: ++done, total: sources.length });
    },
    signal,
  );
  return { files: sources.length - refused.length, refused };
}

/** Each file of the series once, in the order of its first image. */
function filesOf({ plan, files }: DicomOrigin): SourceFile[] {
  return [...new Set(plan.images.map(({ file }) => file))].map((file) => files[file]!);
}
