import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Encoder {
  getDecodedBuffer(info: object): Uint8Array;
  getEncodedBuffer(): Uint8Array;
  encode(): void;
  setNearLossless?(near: number): void;
  setQuality?(reversible: boolean, step: number): void;
  setDecompositions?(levels: number): void;
}

const packages = {
  'jpeg-ls': { name: '@cornerstonejs/codec-charls', encoder: 'JpegLSEncoder' },
  'jpeg-2000': { name: '@cornerstonejs/codec-openjpeg', encoder: 'J2KEncoder' },
  htj2k: { name: '@cornerstonejs/codec-openjph', encoder: 'HTJ2KEncoder' },
} as const;

/** Compresses a grey image without loss, with the encoders that come with the decoders. */
export function encodeLossless(
  kind: keyof typeof packages,
  values: Int16Array | Uint16Array,
  columns: number,
  bits = 16,
): Promise<Uint8Array> {
  return encode(kind, values, columns, bits, false);
}

/** Compresses a 16-bit grey image so that it is at most a few grey levels off. */
export function encodeLossy(
  kind: keyof typeof packages,
  values: Uint16Array,
  columns: number,
): Promise<Uint8Array> {
  return encode(kind, values, columns, 16, true);
}

async function encode(
  kind: keyof typeof packages,
  values: Int16Array | Uint16Array,
  columns: number,
  bits: number,
  lossy: boolean,
): Promise<Uint8Array> {
  const { name, encoder: className } = packages[kind];
  const create = require(`${name}/wasmjs`);
  const module = await create({
    wasmBinary: readFileSync(require.resolve(`${name}/wasm`)),
    print() {},
    printErr() {},
  });
  const encoder: Encoder = new module[className]();
  const info = {
    width: columns,
    height: values.length / columns,
    bitsPerSample: bits,
    componentCount: 1,
    isSigned: values instanceof Int16Array,
    isUsingColorTransform: false,
  };
  encoder.getDecodedBuffer(info).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  if (kind === 'jpeg-ls') encoder.setNearLossless?.(lossy ? 2 : 0);
  else {
    encoder.setQuality?.(!lossy, lossy ? 0.0001 : 0);
    encoder.setDecompositions?.(1);
  }
  encoder.encode();
  return encoder.getEncodedBuffer().slice();
}
