import type { CodecDefinition } from './codec.ts';
import { damagedCodestream, requireShape, unsupportedCodestream } from './codestream-errors.ts';
import { decodeJpegDct12 } from './jpeg-dct-12.ts';
import { decodeJpegLossless } from './jpeg-lossless.ts';
import { endsWithEoi, frameOf, readSegments } from './jpeg-segments.ts';
import { wasmDecoder } from './wasm-decoder.ts';

/**
 * JPEG (T.81). Which process it is, the frame header says, not the transfer syntax: files are mislabelled, and
 * 8-bit and 12-bit extended JPEG share one UID.
 */
export const jpeg: CodecDefinition = {
  kind: 'jpeg',
  create(loadWasm) {
    const decode8 = wasmDecoder(
      {
        wasm: 'libjpeg-turbo',
        decoderClass: 'JPEGDecoder',
        load: () => import('@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs'),
      },
      loadWasm,
    );
    return async (codestream, format) => {
      const segments = readSegments(codestream);
      const frame = frameOf(segments);
      requireShape(frame, format);
      if (frame.marker === 0xc3) return decodeJpegLossless(codestream, segments);
      if (frame.marker === 0xc2) throw unsupportedCodestream('progressive JPEG');
      if (frame.marker !== 0xc0 && frame.marker !== 0xc1)
        throw unsupportedCodestream('an unusual kind of JPEG');
      if (frame.bits === 12) return decodeJpegDct12(codestream, segments);
      // libjpeg fills what is missing with grey and only warns.
      if (frame.bits !== 8 || !endsWithEoi(codestream)) throw damagedCodestream();
      return decode8(codestream);
    };
  },
};
