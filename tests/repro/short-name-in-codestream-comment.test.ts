import { expect, test } from 'vitest';
import { deidentifyFile } from '../../src/dicom/deidentify/deidentify-file.ts';
import { encodeLossless } from '../dicom/codecs/encode.ts';
import { identifiedCt } from '../dicom/deidentify/identified-ct.ts';
import { strictOptions } from '../dicom/deidentify/strict-options.ts';
import { rampPixels, testSlice } from '../dicom/make-ct.ts';
import { concat, encapsulate } from '../dicom/make-dicom.ts';

const secret = Uint8Array.from({ length: 32 }, (_, i) => i * 5);
const ascii = (text: string) => new TextEncoder().encode(text);
const segment = (marker: number, text: string) =>
  concat([Uint8Array.of(0xff, marker, 0, 2 + text.length), ascii(text)]);

type Encoding = Parameters<typeof encodeLossless>[0];
const codestream = (encoding: Encoding) =>
  encodeLossless(encoding, Uint16Array.from(rampPixels(100)), testSlice.columns);
const copyOf = (stream: Uint8Array, syntax: string) => () =>
  deidentifyFile(
    identifiedCt(
      14.5,
      'explicit-le',
      {
        '0010,0010': ['PN', 'Ross^Ute'],
        '7fe0,0010': ['OB', encapsulate([stream.subarray(0, 30), stream.subarray(30)], [0])],
      },
      syntax,
    ),
    strictOptions,
    secret,
  );
const named = expect.objectContaining({ code: 'deidentify/named-in-pixels' });
const after = (stream: Uint8Array, at: number, inserted: Uint8Array) =>
  concat([stream.subarray(0, at), inserted, stream.subarray(at)]);

// Once, only words of eight letters and more were looked for: “Ross” in a comment stayed.
test.each([
  ['a comment', 0xfe],
  ['an application segment', 0xe1],
])('a short name in %s of JPEG-LS is found, and other words there are not', async (_, marker) => {
  const stream = await codestream('jpeg-ls');
  const syntax = '1.2.840.10008.1.2.4.80';
  expect(copyOf(after(stream, 2, segment(marker, 'ROSS UTE 7')), syntax)).toThrow(named);
  expect(copyOf(after(stream, 2, segment(marker, 'Encoder 1.2')), syntax)).not.toThrow();
});

test('a short name behind the end of the image is found', async () => {
  const stream = await codestream('jpeg-ls');
  const syntax = '1.2.840.10008.1.2.4.80';
  expect(copyOf(concat([stream, ascii(' Ross ')]), syntax)).toThrow(named);
  expect(copyOf(concat([stream, new Uint8Array(6)]), syntax)).not.toThrow();
});

test('a short name in a comment of JPEG 2000 is found, before and within a tile-part', async () => {
  const stream = await codestream('jpeg-2000');
  const syntax = '1.2.840.10008.1.2.4.90';
  expect(copyOf(stream, syntax)).not.toThrow();
  const comment = concat([Uint8Array.of(0xff, 0x64, 0, 4 + 4, 0, 1), ascii('Ross')]);
  const tilePart = Buffer.from(stream).indexOf(Buffer.of(0xff, 0x90, 0, 10));
  expect(copyOf(after(stream, tilePart, comment), syntax)).toThrow(named);
  const within = after(stream, tilePart + 12, comment);
  const view = new DataView(within.buffer, within.byteOffset);
  view.setUint32(tilePart + 6, view.getUint32(tilePart + 6) + comment.length);
  expect(copyOf(within, syntax)).toThrow(named);
});
