import { expect, test } from 'vitest';
import { codecs } from '../../src/dicom/codecs/index.ts';
import type { PixelFormat } from '../../src/dicom/pixel-format.ts';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { encodeLossless } from '../dicom/codecs/encode.ts';

// An encoder was fed signed pixels as unsigned ones: 63536 for −2000 in a codestream that states 16 signed bits.
// Decoders clip that to 32767; such images were refused.
const columns = 37;
const signedBits = 0x8f;
const format: PixelFormat = {
  rows: 11,
  columns,
  samplesPerPixel: 1,
  bitsAllocated: 16,
  bitsStored: 16,
  highBit: 15,
  signed: true,
  photometric: 'MONOCHROME2',
  planar: false,
};

/** Codes samples as they are, above 32767 too, and then states 16 signed bits. */
async function overflowing(pixels: Int16Array): Promise<Uint8Array> {
  // The encoder takes half the range of the stated bits off unsigned samples: 16 384 for 15 bits.
  const samples = Uint16Array.from(pixels, (value) => (value & 0xffff) + 0x4000);
  const codestream = (await encodeLossless('htj2k', samples, columns, 15)).slice();
  codestream[42] = signedBits;
  return codestream;
}

const decode = codecs.get('htj2k').create(loadWasmInNode);

test('values that fit are read as they are, the largest one too', async () => {
  const pixels = Int16Array.from({ length: columns * 11 }, (_, i) => (i === 7 ? 32_767 : i * 5));
  const { samples } = await decode(await encodeLossless('htj2k', pixels, columns, 16), format);
  expect([...samples]).toEqual([...pixels]);
});

test('values beyond 16 bits are wrapped back to what they were', async () => {
  const pixels = Int16Array.from({ length: columns * 11 }, (_, i) => (i % 5 === 0 ? -20_000 - i : i * 3));
  const { samples } = await decode(await overflowing(pixels), format);
  expect([...samples]).toEqual([...pixels]);
});
