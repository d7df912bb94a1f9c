import type { ImagePlan } from '../dicom/series/plan-image.ts';
import type { JobRunner } from '../workers/job-runner.ts';
import type { DecodeInput } from '../workers/jobs/decode-slice.ts';
import { readTogether } from './read-together.ts';
import { readable } from './readable.ts';
import type { SourceFile } from './source-file.ts';

/** Where the pixels of planned images come from: files, or an archive's frames. */
export interface PixelSource {
  readonly pool: JobRunner;
  /** Images, or groups of them, worth asking for at the same time. */
  readonly concurrency: number;
  /** One image's bytes and how to read them. Rejects with `UserError`, or the signal's reason. */
  fetch(image: ImagePlan, signal: AbortSignal | undefined): Promise<DecodeInput>;
  /** Several images at once, where that costs less; when it rejects, fetching them singly tells whose fault it was. */
  fetchTogether?(images: readonly ImagePlan[]): Promise<DecodeInput[]>;
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
  const partOf = ({ file: index, location: { fetch } }: ImagePlan) => {
    const file = files[index]!;
    return { file, start: fetch?.start ?? 0, end: fetch?.end ?? file.size };
  };
  const inputOf = ({ location: { fetch: _, ...location } }: ImagePlan, bytes: DecodeInput['bytes']) => ({
    bytes,
    location,
  });
  return {
    pool,
    concurrency: pool.size + 1,
    async fetch(image) {
      const { file, start, end } = partOf(image);
      return inputOf(image, await readable(file, start, end));
    },
    async fetchTogether(images) {
      const bytes = await readTogether(images.map(partOf));
      return images.map((image, i) => inputOf(image, bytes[i]!));
    },
    pathOf: ({ file }) => files[file]!.path,
  };
}
