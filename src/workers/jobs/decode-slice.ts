import { toRecord, UserError, type UserErrorRecord } from '../../base/user-error.ts';
import { releaseBuffer } from '../../base/release-buffer.ts';
import {
  createSliceDecoder,
  type DecodedSlice,
  type ExaminedSlice,
} from '../../dicom/pixels/decode-slice.ts';
import { readSlice, type SliceLocation } from '../../dicom/pixels/read-slice.ts';
import type { JobDefinition } from '../job.ts';

/** The bytes that `locateSlice` asked for, and what it said of them. */
export interface DecodeInput {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly location: Omit<SliceLocation, 'fetch'>;
}

/** One image of several: decoded, or why not. */
export type DecodeResult = { readonly slice: DecodedSlice } | { readonly refused: UserErrorRecord };

/** Decodes images to HU, in the order given. One that cannot be decoded does not stop the others. */
export const decodeSlices: JobDefinition<readonly DecodeInput[], DecodeResult[]> = {
  kind: 'decode-slices',
  create({ loadWasm }) {
    const { decode } = createSliceDecoder(loadWasm);
    return async (inputs, { signal }) => {
      const results: DecodeResult[] = [];
      for (const { bytes, location } of inputs) {
        signal?.throwIfAborted();
        try {
          results.push({ slice: await readSlice(decode, bytes, location) });
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          results.push({ refused: toRecord(error) });
        }
      }
      const kept = new Set(buffersOf(results));
      for (const { bytes } of inputs) if (!kept.has(bytes.buffer)) releaseBuffer(bytes.buffer);
      return results;
    };
  },
  transfer: (results) => [...new Set(buffersOf(results))],
};

function buffersOf(results: readonly DecodeResult[]) {
  return results.flatMap((result) => ('slice' in result ? [result.slice.values.buffer] : []));
}

/** Decodes one image and tells what it was made of: for checking what was read, not for display. */
export const examineSlice: JobDefinition<DecodeInput, ExaminedSlice> = {
  kind: 'examine-slice',
  create({ loadWasm }) {
    const { examine } = createSliceDecoder(loadWasm);
    return ({ bytes, location }) => readSlice(examine, bytes, location);
  },
  transfer: ({ values, stored }) => [values.buffer, stored.buffer],
};
