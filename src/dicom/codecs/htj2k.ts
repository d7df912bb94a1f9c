import type { CodecDefinition, DecodedImage } from './codec.ts';
import { requireShape, unsupportedCodestream } from './codestream-errors.ts';
import { readJ2kHeader } from './j2k-header.ts';
import { wasmDecoder } from './wasm-decoder.ts';

/** High-throughput JPEG 2000 (ITU-T T.814), by OpenJPH. */
export const htj2k: CodecDefinition = {
  kind: 'htj2k',
  create(loadWasm) {
    const decode = wasmDecoder(
      {
        wasm: 'openjph',
        decoderClass: 'HTJ2KDecoder',
        load: () => import('@cornerstonejs/codec-openjph/wasmjs'),
      },
      loadWasm,
    );
    return async (codestream, format) => {
      requireShape(readJ2kHeader(codestream), format);
      const image = await decode(codestream);
      if (isSaturated(image)) throw unsupportedCodestream('HTJ2K with values beyond its stated 16 bits');
      return image;
    };
  },
};

/**
 * Some encoders feed signed pixels as unsigned ones and so write 63536 for −2000. OpenJPH clips such values to
 * the largest one, which no CT reaches: what they were is lost, so the image is refused.
 */
function isSaturated({ signed, bits, samples }: DecodedImage): boolean {
  return signed && samples.some((sample) => sample === 2 ** (bits - 1) - 1);
}
