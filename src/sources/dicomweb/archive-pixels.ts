import type { Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import type { PixelFormat } from '../../dicom/pixel-format.ts';
import type { ImagePlan } from '../../dicom/series/plan-image.ts';
import type { DecodeInput } from '../../workers/jobs/decode-slice.ts';
import type { ScannedInstance } from '../../workers/jobs/scan-instance.ts';
import type { PixelSource } from '../pixel-source.ts';
import { type ArchiveAccess, requestsAtOnce } from './archive-access.ts';
import { ArchiveFailure, isTransient } from './archive-failure.ts';
import { readInstance } from './archive-files.ts';
import { fetchFrames } from './fetch-frames.ts';
import { fetchInstance } from './fetch-instance.ts';
import type { FrameCache } from './frame-cache.ts';
import type { ArchiveInstance } from './instance.ts';
import { persist } from './persist.ts';

/** Frames of a multi-frame object that one request asks for. */
const framesPerRequest = 4;

/** What a series' pixels are fetched by. */
export interface ArchivePixels {
  readonly access: ArchiveAccess;
  readonly images: readonly ImagePlan[];
  readonly instances: readonly ArchiveInstance[];
  readonly cache: FrameCache;
}

/** A whole file and what it says. */
interface OpenedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly scanned: ScannedInstance;
}

/**
 * The pixels of one load from an archive: each image fetched by itself, those of a multi-frame object a few at a
 * time. Lives as long as the load; what was fetched outlives it in the cache.
 */
export function archivePixels(
  { access, images, instances, cache }: ArchivePixels,
  running: Running,
): PixelSource {
  const { client, imageWays, pool } = access;
  const { signal } = running;
  const pending = new Map<string, Promise<DecodeInput>>();
  const openedFiles = new Map<number, Promise<OpenedFile>>();
  const several = images.some(({ file }) => instances[file]!.frames > 1);

  /** The image and those that will be asked for next, where they are in the same object. */
  const batchOf = (image: ImagePlan): ImagePlan[] => {
    if (instances[image.file]!.frames === 1) return [image];
    const from = images.findIndex((other) => keyOf(other) === keyOf(image));
    return images
      .slice(from, from + framesPerRequest)
      .filter((other) => other.file === image.file && !pending.has(keyOf(other)) && !cache.has(keyOf(other)))
      .sort((a, b) => a.frame - b.frame);
  };

  const openFile = async (file: number, fetchFile: () => Promise<Uint8Array<ArrayBuffer>>) => {
    const bytes = await fetchFile();
    const copy = bytes.slice();
    const scanned = await pool.run('scan-instance', { bytes: copy }, { signal, transfer: [copy.buffer] });
    if (scanned.frames.length !== instances[file]!.frames) throw changed();
    return { bytes, scanned };
  };

  /** A file with several images is fetched once for all of them. */
  const openedOnce = (file: number, fetchFile: () => Promise<Uint8Array<ArrayBuffer>>) => {
    if (instances[file]!.frames === 1) return openFile(file, fetchFile);
    const known = openedFiles.get(file);
    if (known) return known;
    const opening = openFile(file, fetchFile);
    openedFiles.set(file, opening);
    opening.catch(() => openedFiles.delete(file));
    return opening;
  };

  const fetchBatch = async (
    batch: readonly ImagePlan[],
    deliver: (image: ImagePlan, input: DecodeInput) => void,
  ): Promise<void> => {
    const { file } = batch[0]!;
    const instance = instances[file]!;
    const missing = new Map(batch.map((image) => [image.frame, image]));
    const done = (image: ImagePlan, input: DecodeInput) => {
      missing.delete(image.frame);
      deliver(image, input);
    };
    const fromFile = async (opened: OpenedFile) => {
      for (const image of [...missing.values()]) done(image, inputFromFile(image, opened));
    };
    if (!instance.described)
      return fromFile(await openedOnce(file, () => readInstance(access, instance, running)));
    const attempt = () =>
      imageWays.ask(async ({ kind, accept }) => {
        if (kind === 'file')
          return fromFile(await openedOnce(file, () => fetchInstance(client, instance.path, accept, signal)));
        const [first] = missing.values();
        const facts = { nativeBytes: frameBytes(first!.location.recipe.format), isNative: access.isNative };
        const frames = [...missing.keys()];
        for await (const { frame, ...part } of fetchFrames(
          client,
          instance.path,
          frames,
          facts,
          accept,
          signal,
        ))
          done(missing.get(frame)!, inputFromFrame(missing.get(frame)!, part));
      });
    await persist(attempt, client.network, running);
  };

  const start = (image: ImagePlan): void => {
    const batch = batchOf(image);
    const settle = new Map<ImagePlan, (input: DecodeInput) => void>();
    const fail: ((reason: unknown) => void)[] = [];
    for (const each of batch) {
      const promise = new Promise<DecodeInput>((resolve, reject) => {
        settle.set(each, resolve);
        fail.push(reject);
      });
      // Those that nobody waits for yet fail in silence; whoever asks later hears of it.
      promise.catch(() => {});
      pending.set(keyOf(each), promise);
    }
    fetchBatch(batch, (each, input) => {
      cache.put(keyOf(each), input);
      settle.get(each)!(input);
    }).catch((reason) => {
      for (const reject of fail) reject(reason);
    });
  };

  return {
    pool,
    concurrency: several ? requestsAtOnce * framesPerRequest : requestsAtOnce + pool.size,
    endsLoad: (error) =>
      isTransient(error) || (error instanceof ArchiveFailure && [401, 403].includes(error.facts.status ?? 0)),
    pathOf: ({ file }) => instances[file]!.name,
    async fetch(image) {
      const key = keyOf(image);
      const kept = pending.has(key) ? undefined : cache.get(key);
      if (kept) return kept;
      if (!pending.has(key)) start(image);
      try {
        return await pending.get(key)!;
      } finally {
        pending.delete(key);
      }
    },
  };
}

function keyOf({ file, frame }: ImagePlan): string {
  return `${file}/${frame}`;
}

function inputFromFrame(
  { location }: ImagePlan,
  { bytes, transferSyntaxUid }: { bytes: Uint8Array<ArrayBuffer>; transferSyntaxUid: string },
): DecodeInput {
  return {
    bytes,
    location: {
      pieces: [{ start: 0, end: bytes.length }],
      deflatedFrom: undefined,
      recipe: { ...location.recipe, transferSyntaxUid },
    },
  };
}

function inputFromFile(image: ImagePlan, { bytes, scanned }: OpenedFile): DecodeInput {
  const { columns, rows } = scanned.header.format;
  if (columns !== image.dims[0] || rows !== image.dims[1]) throw changed();
  const { fetch, ...location } = scanned.frames[image.frame]!;
  return { bytes: bytes.slice(fetch?.start ?? 0, fetch?.end ?? bytes.length), location };
}

/** Bytes of one uncompressed frame. */
function frameBytes({ rows, columns, samplesPerPixel, bitsAllocated }: PixelFormat): number {
  return rows * columns * samplesPerPixel * (bitsAllocated / 8);
}

function changed(): UserError {
  return new UserError(
    'dicomweb/changed',
    'The image is not the one that the archive described. Search for the study again and open it anew.',
  );
}
