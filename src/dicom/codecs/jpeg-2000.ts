import type { CodecDefinition } from './codec.ts';
import { requireShape } from './codestream-errors.ts';
import { readJ2kHeader } from './j2k-header.ts';
import { unwrapJp2 } from './jp2-box.ts';
import { wasmDecoder } from './wasm-decoder.ts';

/** JPEG 2000 part 1, lossless and lossy (ITU-T T.800), by OpenJPEG. */
export const jpeg2000: CodecDefinition = {
  kind: 'jpeg-2000',
  create(loadWasm) {
    const decode = wasmDecoder(
      {
        wasm: 'openjpeg',
        decoderClass: 'J2KDecoder',
        load: () => import('@cornerstonejs/codec-openjpeg/decodewasmjs'),
      },
      loadWasm,
    );
    return async (fragment, format) => {
      const codestream = unwrapJp2(fragment);
      requireShape(readJ2kHeader(codestream), format);
      return decode(codestream);
    };
  },
};
