import { encodeLossless } from './codecs/encode.ts';
import { ctDataSet, rampPixels, testSlice } from './make-ct.ts';
import { concat, encapsulate, makeFile, type TestEncoding } from './make-dicom.ts';

/** A small valid CT file in one transfer syntax, all of them with the same pixels (`rampPixels(100)`). */
export interface EncodedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Bytes at the end without which the file still is whole. */
  readonly expendable: number;
}

const pixels = Uint16Array.from(rampPixels(100));
const jpegFamily = '1.2.840.10008.1.2.4';
const delimiterBytes = 8;

function native(encoding: TestEncoding): EncodedFile {
  const bytes = makeFile(ctDataSet(14.5, { '7fe0,0010': ['OW', rampPixels(100)] }), encoding);
  return { name: encoding, bytes, expendable: 0 };
}

function compressed(name: string, transferSyntax: string, codestream: Uint8Array): EncodedFile {
  const dataSet = ctDataSet(14.5, { '7fe0,0010': ['OB', encapsulate([codestream])] });
  // A pad byte behind an odd codestream may go with the delimiter.
  const expendable = delimiterBytes + (codestream.length % 2);
  return { name, bytes: makeFile(dataSet, 'explicit-le', transferSyntax), expendable };
}

/** Literal runs only: high bytes, then low bytes. */
function rleFrame(): Uint8Array {
  const plane = (shift: number) =>
    concat([Uint8Array.of(pixels.length - 1), Uint8Array.from(pixels, (v) => v >> shift)]);
  const segments = [plane(8), plane(0)];
  const header = new Uint32Array(16);
  header.set([2, 64, 64 + segments[0]!.length]);
  return concat([new Uint8Array(header.buffer), ...segments]);
}

/** The same image in every transfer syntax that can be written here. */
export async function encodedFiles(): Promise<EncodedFile[]> {
  const encode = (kind: Parameters<typeof encodeLossless>[0]) =>
    encodeLossless(kind, pixels, testSlice.columns);
  return [
    native('explicit-le'),
    native('implicit-le'),
    native('explicit-be'),
    native('deflated'),
    compressed('RLE', '1.2.840.10008.1.2.5', rleFrame()),
    compressed('JPEG-LS', `${jpegFamily}.80`, await encode('jpeg-ls')),
    compressed('JPEG 2000', `${jpegFamily}.90`, await encode('jpeg-2000')),
    compressed('HTJ2K', `${jpegFamily}.201`, await encode('htj2k')),
  ];
}
