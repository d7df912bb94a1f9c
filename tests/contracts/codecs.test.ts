import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { codecs } from '../../src/dicom/codecs/index.ts';
import { createSliceDecoder, type SliceRecipe } from '../../src/dicom/pixels/decode-slice.ts';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';

/** A transfer syntax of each kind; a kind that is not here fails. */
const syntaxes: Readonly<Record<string, string>> = {
  rle: '1.2.840.10008.1.2.5',
  jpeg: '1.2.840.10008.1.2.4.70',
  'jpeg-ls': '1.2.840.10008.1.2.4.80',
  'jpeg-2000': '1.2.840.10008.1.2.4.90',
  htj2k: '1.2.840.10008.1.2.4.201',
};

const recipe = (kind: string): SliceRecipe => ({
  transferSyntaxUid: syntaxes[kind]!,
  format: {
    rows: 6,
    columns: 5,
    samplesPerPixel: 1,
    bitsAllocated: 16,
    bitsStored: 16,
    highBit: 15,
    signed: false,
    photometric: 'MONOCHROME2',
    planar: false,
  },
  modalityMap: { kind: 'linear', slope: 1, intercept: -1024, unit: 'HU' },
  padding: undefined,
  bigEndian: false,
  swappedBytePairs: false,
});

const random = createRandom('codecs');
const noise = (length: number) => Uint8Array.from({ length }, () => random.uniform() * 256);
const junk = {
  nothing: new Uint8Array(),
  'one byte': Uint8Array.of(0xff),
  zeros: new Uint8Array(500),
  noise: noise(500),
  'noise behind a JPEG start': Uint8Array.of(0xff, 0xd8, 0xff, ...noise(500)),
  'noise behind a JPEG 2000 start': Uint8Array.of(0xff, 0x4f, 0xff, 0x51, 0, 0x29, ...noise(500)),
};

describe.each(codecs.all.map(({ kind }) => kind))('codec %s', (kind) => {
  const { decode } = createSliceDecoder(loadWasmInNode);
  test.each(Object.entries(junk))('refuses %s with a UserError', async (_, bytes) => {
    expect(syntaxes).toHaveProperty([kind]);
    await expect(decode(bytes, recipe(kind))).rejects.toMatchObject({
      name: 'UserError',
      code: expect.stringMatching(/^dicom\/codestream/),
    });
  });
});
