import { createSliceDecoder, type DecodedSlice } from '../../dicom/decode-slice.ts';
import { readSlice, type SliceLocation } from '../../dicom/read-slice.ts';
import type { JobDefinition } from '../job.ts';

/** The bytes that `locateSlice` asked for, and what it said of them. */
export interface DecodeInput {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly location: Omit<SliceLocation, 'fetch'>;
}

/** Decodes one image to HU. */
export const decodeSlice: JobDefinition<DecodeInput, Omit<DecodedSlice, 'stored'>> = {
  kind: 'decode-slice',
  create({ loadWasm }) {
    const decode = createSliceDecoder(loadWasm);
    return async ({ bytes, location }) => {
      const { stored: _, ...slice } = await readSlice(decode, bytes, location);
      return slice;
    };
  },
  transfer: ({ values }) => [values.buffer],
};

/** As `decode-slice`, with the stored values too: for checking what was read, not for display. */
export const decodeSliceWithStored: JobDefinition<DecodeInput, DecodedSlice> = {
  kind: 'decode-slice-with-stored',
  create({ loadWasm }) {
    const decode = createSliceDecoder(loadWasm);
    return ({ bytes, location }) => readSlice(decode, bytes, location);
  },
  transfer: ({ values, stored }) => [values.buffer, stored.buffer],
};
