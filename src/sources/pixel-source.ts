import type { ImagePlan } from '../dicom/plan-image.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { DecodeInput } from '../workers/jobs/decode-slice.ts';
import { readable } from './readable.ts';
import type { SourceFile } from './source-file.ts';

/** Where the pixels of planned images come from: files, or an archive's frames. */
export interface PixelSource {
  readonly pool: JobRunner;
  /** Images worth asking for at the same time. */
  readonly concurrency: number;
  /** One image's bytes and how to read them. Rejects with `UserError`, or the signal's reason. */
  fetch(image: ImagePlan, signal: AbortSignal | undefined): Promise<DecodeInput>;
  /**
   * Whether an error is about the source as a whole (the connection is gone, the sign-in was taken back): the load
   * then ends with it, because a gap where nobody could look would be a wrong picture. Never, where it is absent.
   */
  endsLoad?(error: unknown): boolean;
  /** What an image is called where it comes from, for refusals. */
  pathOf(image: ImagePlan): string;
}

/** Pixels in the opened files that plans count in. */
export function pixelsInFiles(files: readonly SourceFile[], pool: JobRunner): PixelSource {
  return {
    pool,
    concurrency: pool.size + 1,
    async fetch({ file: index, location: { fetch, ...location } }) {
      const file = files[index]!;
      return { bytes: await readable(file, fetch?.start ?? 0, fetch?.end ?? file.size), location };
    },
    pathOf: ({ file }) => files[file]!.path,
  };
}
