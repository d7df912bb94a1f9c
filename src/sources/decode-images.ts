import { fromRecord } from '../base/user-error.ts';
import type { DecodedSlice } from '../dicom/pixels/decode-slice.ts';
import type { ImagePlan } from '../dicom/series/plan-image.ts';
import type { DecodeInput } from '../workers/jobs/decode-slice.ts';
import type { PixelSource } from './pixel-source.ts';

/** What became of one image; `error` may be a bug. */
export type DecodedImage = { readonly slice: DecodedSlice } | { readonly error: unknown };

/**
 * Fetches and decodes images, all in one message where the source can give them together: for slices of ordinary
 * size messages cost as much as their pixels. Rejects only with the signal's reason.
 */
export async function decodeImages(
  images: readonly ImagePlan[],
  source: PixelSource,
  signal: AbortSignal | undefined,
): Promise<DecodedImage[]> {
  if (images.length > 1 && source.fetchTogether) {
    try {
      return await decode(await source.fetchTogether(images), source, signal);
    } catch {
      // One of them is to blame: unreadable, or the end of its worker. The others must not suffer for it.
      signal?.throwIfAborted();
    }
  }
  const results: DecodedImage[] = [];
  for (const image of images) {
    try {
      results.push(...(await decode([await source.fetch(image, signal)], source, signal)));
    } catch (error) {
      signal?.throwIfAborted();
      results.push({ error });
    }
  }
  return results;
}

async function decode(
  inputs: readonly DecodeInput[],
  { pool }: PixelSource,
  signal: AbortSignal | undefined,
): Promise<DecodedImage[]> {
  const transfer = [...new Set(inputs.map(({ bytes }) => bytes.buffer))];
  const results = await pool.run('decode-slices', inputs, { signal, transfer });
  return results.map((result) => ('slice' in result ? result : { error: fromRecord(result.refused) }));
}
