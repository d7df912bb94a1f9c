import type { CodecDefinition } from './codec.ts';
import { damagedCodestream, requireShape } from './codestream-errors.ts';
import { endsWithEoi, frameOf, readSegments } from './jpeg-segments.ts';
import { wasmDecoder } from './wasm-decoder.ts';

/** JPEG-LS, lossless and near-lossless (ITU-T T.87), by CharLS. */
export const jpegLs: CodecDefinition = {
  kind: 'jpeg-ls',
  create(loadWasm) {
    const decode = wasmDecoder(
      {
        wasm: 'charls',
        decoderClass: 'JpegLSDecoder',
        load: () => import('@cornerstonejs/codec-charls/decodewasmjs'),
      },
      loadWasm,
    );
    return async (codestream, format) => {
      const frame = frameOf(readSegments(codestream));
      // Without an end marker CharLS searches on through its memory, for seconds and in vain.
      if (frame.marker !== 0xf7 || !endsWithEoi(codestream)) throw damagedCodestream();
      requireShape(frame, format);
      return decode(codestream);
    };
  },
};
