import { encodeLossless, encodeLossy } from './codecs/encode.ts';
import { encodeJpegDct, encodeJpegLossless } from './codecs/encode-jpeg.ts';
import { ctDataSet, rampPixels, testSlice } from './make-ct.ts';
import { concat, type DataSet, encapsulate, makeFile, type TestEncoding } from './make-dicom.ts';

/** A small valid CT file in one encoding; all of them show `rampPixels(100)`, in every frame. */
export interface EncodedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Bytes at the end without which the file still is whole. */
  readonly expendable: number;
  /** How far values may be off, where the encoding loses some. */
  readonly tolerance: number;
}

const pixels = Uint16Array.from(rampPixels(100));
const { columns } = testSlice;
const jpegFamily = '1.2.840.10008.1.2.4';
const delimiterBytes = 8;

/** The same values in fewer or more bits; the intercept of `ctDataSet` keeps them in HU. */
function layout(allocated: number, stored: number): DataSet {
  return {
    '0028,0100': ['US', [allocated]],
    '0028,0101': ['US', [stored]],
    '0028,0102': ['US', [stored - 1]],
    '0028,0103': ['US', [0]],
  };
}

function native(name: string, encoding: TestEncoding, changes: DataSet = {}): EncodedFile {
  const bytes = makeFile(ctDataSet(14.5, { '7fe0,0010': ['OW', rampPixels(100)], ...changes }), encoding);
  return { name, bytes, expendable: 0, tolerance: 0 };
}

interface Compressed {
  readonly name: string;
  readonly syntax: string;
  readonly codestream: Uint8Array;
  readonly changes?: DataSet;
  readonly tolerance?: number;
  readonly pixelData?: Uint8Array;
}

function compressed({
  name,
  syntax,
  codestream,
  changes,
  tolerance = 0,
  pixelData,
}: Compressed): EncodedFile {
  const dataSet = ctDataSet(14.5, {
    '7fe0,0010': ['OB', pixelData ?? encapsulate([codestream])],
    ...changes,
  });
  // A pad byte behind an odd codestream may go with the delimiter.
  const expendable = delimiterBytes + (codestream.length % 2);
  return { name, bytes: makeFile(dataSet, 'explicit-le', syntax), expendable, tolerance };
}

/** Literal runs only: the highest byte's plane first. */
function rleFrame(bytesPerSample: 1 | 2 | 4): Uint8Array<ArrayBuffer> {
  const plane = (shift: number) =>
    concat([Uint8Array.of(pixels.length - 1), Uint8Array.from(pixels, (v) => v >> shift)]);
  const planes = Array.from({ length: bytesPerSample }, (_, i) => plane(8 * (bytesPerSample - 1 - i)));
  const header = new Uint32Array(16);
  header.set([bytesPerSample, ...planes.map((_, i) => 64 + i * planes[0]!.length)]);
  return concat([new Uint8Array(header.buffer), ...planes]);
}

/** Every frame of an enhanced image in a place of its own. */
function enhanced(frames: number): DataSet {
  const place = (frame: number): DataSet => ({
    '0020,9113': ['SQ', [{ '0020,0032': ['DS', `-10.5\\20.25\\${7.25 * frame}`] }]],
  });
  return {
    '0008,0016': ['UI', '1.2.840.10008.5.1.4.1.1.2.1'],
    '0028,0008': ['IS', String(frames)],
    '5200,9230': ['SQ', Array.from({ length: frames }, (_, frame) => place(frame))],
  };
}

/** The same image in every transfer syntax, and in every way of laying pixels and fragments out. */
export async function encodedFiles(): Promise<EncodedFile[]> {
  type Kind = Parameters<typeof encodeLossless>[0];
  const encode = (kind: Kind) => encodeLossless(kind, pixels, columns);
  const lossy = (kind: Kind) => encodeLossy(kind, pixels, columns);
  const [jpegLs, j2k, htj2k] = [await encode('jpeg-ls'), await encode('jpeg-2000'), await encode('htj2k')];
  const grey = (bits: number) => ({ values: pixels, columns, bits });
  const rle = rleFrame(2);
  const evenLs = jpegLs.length % 2 === 0 ? jpegLs : concat([jpegLs, new Uint8Array(1)]);
  const pieces = [evenLs.subarray(0, 20), evenLs.subarray(20, 60), evenLs.subarray(60)];
  const offsets = [0, evenLs.length + 8];
  const uid = (last: number) => `${jpegFamily}.${last}`;
  return [
    native('explicit-le', 'explicit-le'),
    native('implicit-le', 'implicit-le'),
    native('explicit-be', 'explicit-be'),
    native('deflated', 'deflated'),
    native('8 bits', 'explicit-le', { ...layout(8, 8), '7fe0,0010': ['OW', Uint8Array.from(pixels)] }),
    native('12 of 16 bits', 'explicit-le', layout(16, 12)),
    native('32 bits', 'explicit-le', {
      ...layout(32, 32),
      '7fe0,0010': ['OW', new Uint8Array(Uint32Array.from(pixels).buffer)],
    }),
    native('three frames', 'implicit-le', {
      ...enhanced(3),
      '7fe0,0010': ['OW', [...pixels, ...pixels, ...pixels]],
    }),
    compressed({ name: 'RLE', syntax: '1.2.840.10008.1.2.5', codestream: rle }),
    compressed({
      name: 'RLE, 8 bits',
      syntax: '1.2.840.10008.1.2.5',
      codestream: rleFrame(1),
      changes: layout(8, 8),
    }),
    compressed({
      name: 'RLE, 32 bits',
      syntax: '1.2.840.10008.1.2.5',
      codestream: rleFrame(4),
      changes: layout(32, 32),
    }),
    compressed({
      name: 'JPEG baseline',
      syntax: uid(50),
      codestream: encodeJpegDct(grey(8)),
      changes: layout(8, 8),
      tolerance: 1,
    }),
    compressed({
      name: 'JPEG extended',
      syntax: uid(51),
      codestream: encodeJpegDct(grey(12)),
      changes: layout(16, 12),
      tolerance: 1,
    }),
    compressed({
      name: 'JPEG lossless 14',
      syntax: uid(57),
      codestream: encodeJpegLossless(grey(12), 6),
      changes: layout(16, 12),
    }),
    compressed({
      name: 'JPEG lossless 14, restarts',
      syntax: uid(57),
      codestream: encodeJpegLossless(grey(16), 4, 2),
    }),
    compressed({ name: 'JPEG lossless SV1', syntax: uid(70), codestream: encodeJpegLossless(grey(16)) }),
    compressed({ name: 'JPEG-LS', syntax: uid(80), codestream: jpegLs }),
    compressed({
      name: 'JPEG-LS near',
      syntax: uid(81),
      codestream: await lossy('jpeg-ls'),
      tolerance: 2,
    }),
    compressed({ name: 'JPEG 2000', syntax: uid(90), codestream: j2k }),
    compressed({
      name: 'JPEG 2000 lossy',
      syntax: uid(91),
      codestream: await lossy('jpeg-2000'),
      tolerance: 2,
    }),
    compressed({ name: 'HTJ2K', syntax: uid(201), codestream: htj2k }),
    compressed({ name: 'HTJ2K RPCL', syntax: uid(202), codestream: htj2k }),
    compressed({
      name: 'HTJ2K lossy',
      syntax: uid(203),
      codestream: await lossy('htj2k'),
      tolerance: 4,
    }),
    compressed({ name: 'fragments', syntax: uid(80), codestream: jpegLs, pixelData: encapsulate(pieces) }),
    compressed({
      name: 'offset table',
      syntax: uid(80),
      codestream: jpegLs,
      changes: enhanced(2),
      pixelData: encapsulate([evenLs, evenLs], offsets),
    }),
    compressed({
      name: 'extended offset table',
      syntax: uid(80),
      codestream: jpegLs,
      changes: {
        ...enhanced(2),
        '7fe0,0001': ['OV', offsets],
        '7fe0,0002': ['OV', [jpegLs.length, jpegLs.length]],
      },
      pixelData: encapsulate([evenLs, evenLs]),
    }),
  ];
}
