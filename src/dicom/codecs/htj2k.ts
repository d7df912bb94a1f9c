import type { CodecDefinition, DecodedImage } from './codec.ts';
import { requireShape } from './codestream-errors.ts';
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
      const header = readJ2kHeader(codestream);
      requireShape(header, format);
      return header.signed ? decodeSigned(decode, codestream) : decode(codestream);
    };
  },
};

/**
 * codec-openjph 2.4.11 turns every negative sample into 32767. Samples of an unsigned codestream differ from
 * those of a signed one only by the level shift 2^(bits − 1) (T.800 G.1): the sign bit of the one component is
 * cleared in a copy, and the shift taken off again.
 */
async function decodeSigned(decode: WasmDecode, codestream: Uint8Array): Promise<DecodedImage> {
  const unsigned = codestream.slice();
  unsigned[componentBitsOffset]! &= 0x7f;
  const image = await decode(unsigned);
  const shift = 2 ** (image.bits - 1);
  return { ...image, signed: true, samples: Int16Array.from(image.samples, (sample) => sample - shift) };
}
