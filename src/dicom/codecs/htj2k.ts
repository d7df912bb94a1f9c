import type { CodecDefinition, DecodedImage } from './codec.ts';
import { requireShape, unsupportedCodestream } from './codestream-errors.ts';
import { componentBitsOffset, readJ2kHeader } from './j2k-header.ts';
import { type WasmDecode, wasmDecoder } from './wasm-decoder.ts';

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
      return isSaturated(image) ? decodeOverflowing(codestream, image, decode) : image;
    };
  },
};

/** OpenJPH clips values beyond the stated bits to the largest one. */
function isSaturated({ signed, bits, samples }: DecodedImage): boolean {
  return signed && bits === 16 && samples.some((sample) => sample === 0x7fff);
}

/** Ssiz of unsigned 9-bit samples (T.800 A.5.1), and what a decoder then adds to each. */
const nineBits = { ssiz: 8, shift: 256 };

/**
 * Some encoders feed signed pixels as unsigned ones and so write 63536 for −2000 where 16 signed bits are stated.
 * How samples are coded does not depend on the stated bits, only how far the decoder shifts and clips them: stated
 * as unsigned 9-bit ones, values up to 65 279 come out whole. Larger ones are lost: such an image is refused.
 */
async function decodeOverflowing(
  codestream: Uint8Array,
  image: DecodedImage,
  decode: WasmDecode,
): Promise<DecodedImage> {
  const restated = codestream.slice();
  restated[componentBitsOffset] = nineBits.ssiz;
  const { samples } = await decode(restated);
  const wrapped = new Int16Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i]!;
    if (sample < nineBits.shift || sample === 0xffff)
      throw unsupportedCodestream('HTJ2K with values beyond its stated 16 bits');
    // The conversion to 16 signed bits wraps 63536 back to −2000.
    wrapped[i] = sample - nineBits.shift;
  }
  return { ...image, samples: wrapped };
}
