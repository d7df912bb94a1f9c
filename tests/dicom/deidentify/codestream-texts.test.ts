import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { codestreamTexts } from '../../../src/dicom/deidentify/codestream-texts.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );
const textsOf = (stream: Uint8Array) =>
  codestreamTexts(stream).map((text) => Buffer.from(text).toString('latin1'));

test('JPEG: comments, application segments and what follows the end; not tables, scans or stuffing', () => {
  const stream = bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 6],
    'JFIF',
    [0xff, 0xdb, 0, 5],
    'tab',
    [0xff, 0xff, 0xda, 0, 4, 1, 2, 0x55, 0xff, 0, 0xff, 0xd0, 0xff, 0x7f, 0x56],
    [0xff, 0xfe, 0, 5],
    'com',
    [0xff, 0xd9],
    'rest',
  );
  expect(textsOf(stream)).toEqual(['\0\x06JFIF', '\0\x05com', 'rest']);
});

test('JPEG 2000: comments of the image and of tile-parts; not their data', () => {
  const tilePart = [0xff, 0x90, 0, 10, 0, 0, 0, 0, 0, 26, 0, 1];
  const stream = bytes(
    [0xff, 0x4f, 0xff, 0x64, 0, 5],
    'one',
    tilePart,
    [0xff, 0x64, 0, 5],
    'two',
    [0xff, 0x93],
    'data.',
    [0xff, 0xd9],
    'rest',
  );
  expect(textsOf(stream)).toEqual(['\0\x05one', '\0\x05two', 'rest']);
  const open = stream.slice();
  open[18] = 0;
  expect(textsOf(open)).toEqual(['\0\x05one', '\0\x05two', 'rest']);
});

test('other compressions have none; damaged streams come to an end', () => {
  expect(textsOf(bytes('RLE and more'))).toEqual([]);
  const backwards = bytes([0xff, 0x4f, 0xff, 0x90, 0, 10, 0, 0, 0, 0, 0, 12, 0, 1, 0xff, 0x93], 'x');
  expect(() => textsOf(backwards)).not.toThrow();
  const random = createRandom('codestream-texts-1');
  for (let i = 0; i < 20_000; i++) {
    const markers = [0xff, 0xff, 0x90, 0x93, 0x64, 0xd8, 0xd9, 0xfe, 0xda, 0, 0, 12];
    const stream = Uint8Array.from(
      { length: 60 },
      () => markers[Math.floor(random.between(0, markers.length))]!,
    );
    stream.set([0xff, i % 2 ? 0xd8 : 0x4f]);
    codestreamTexts(stream);
  }
});
