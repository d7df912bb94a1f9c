import type { DecodedImage } from './codec.ts';
import { damagedCodestream, unsupportedCodestream } from './codestream-errors.ts';
import { inverseDct12 } from './inverse-dct.ts';
import { BitReader, type HuffmanTable, readHuffmanTables } from './jpeg-huffman.ts';
import { restartIntervalOf, singleScanOf } from './jpeg-scan.ts';
import { frameOf, type JpegSegment } from './jpeg-segments.ts';

// biome-ignore format: T.81 figure A.6, natural position of the k-th coefficient in zigzag order
const zigzag = [
   0,  1,  8, 16,  9,  2,  3, 10, 17, 24, 32, 25, 18, 11,  4,  5,
  12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13,  6,  7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
  58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/**
 * JPEG extended sequential DCT with 12 bits (T.81 process 4), one component, Huffman coded.
 *
 * Own code because no maintained package decodes 12-bit DCT JPEG in browsers: libjpeg-turbo's WebAssembly
 * build is 8-bit only.
 */
export function decodeJpegDct12(codestream: Uint8Array, segments: readonly JpegSegment[]): DecodedImage {
  const frame = frameOf(segments);
  const { rows, columns } = frame;
  if (frame.components !== 1) throw unsupportedCodestream('12-bit colour JPEG');
  const scan = singleScanOf(segments);
  const quantisation = readQuantisation(segments).get(frame.data[8]!);
  const huffman = readHuffmanTables(segments);
  const dc = huffman.get(scan.dcTable);
  const ac = huffman.get(scan.acTable);
  if (!quantisation || !dc || !ac || scan.selectionStart !== 0 || scan.selectionEnd !== 63)
    throw damagedCodestream();
  const reader = new BitReader(codestream, scan.dataStart);
  const interval = restartIntervalOf(segments);
  const samples = new Uint16Array(rows * columns);
  const coefficients = new Float64Array(64);
  const block = new Uint16Array(64);
  const blocksAcross = Math.ceil(columns / 8);
  const blocks = blocksAcross * Math.ceil(rows / 8);
  let previousDc = 0;
  for (let index = 0; index < blocks; index++) {
    if (interval > 0 && index > 0 && index % interval === 0) {
      reader.restart(index / interval - 1);
      previousDc = 0;
    }
    previousDc = readBlock(reader, dc, ac, quantisation, previousDc, coefficients);
    inverseDct12(coefficients, block);
    const top = Math.floor(index / blocksAcross) * 8;
    const left = (index % blocksAcross) * 8;
    const height = Math.min(8, rows - top);
    const width = Math.min(8, columns - left);
    for (let y = 0; y < height; y++)
      samples.set(block.subarray(8 * y, 8 * y + width), (top + y) * columns + left);
  }
  reader.finish();
  return { columns, rows, components: 1, bits: 12, signed: false, samples };
}

/** Reads one block into dequantised coefficients, and returns its DC value before dequantising. */
function readBlock(
  reader: BitReader,
  dc: HuffmanTable,
  ac: HuffmanTable,
  quantisation: Float64Array,
  previousDc: number,
  into: Float64Array,
): number {
  into.fill(0);
  const size = reader.decode(dc);
  if (size > 15) throw damagedCodestream();
  const dcValue = previousDc + reader.receive(size);
  into[0] = dcValue * quantisation[0]!;
  for (let k = 1; k < 64; k++) {
    const symbol = reader.decode(ac);
    const run = symbol >> 4;
    const bits = symbol & 15;
    if (bits === 0 && run !== 15) break;
    k += run;
    if (k > 63) throw damagedCodestream();
    if (bits > 0) into[zigzag[k]!] = reader.receive(bits) * quantisation[k]!;
  }
  return dcValue;
}

/** Quantisation tables in zigzag order, by destination (T.81 B.2.4.1). */
function readQuantisation(segments: readonly JpegSegment[]): Map<number, Float64Array> {
  const tables = new Map<number, Float64Array>();
  for (const { marker, data } of segments) {
    if (marker !== 0xdb) continue;
    let at = 0;
    while (at < data.length) {
      const wide = data[at]! >> 4 === 1;
      const size = wide ? 128 : 64;
      const table = data.subarray(at + 1, at + 1 + size);
      if (table.length !== size) throw damagedCodestream();
      const value = (k: number) => (wide ? (table[2 * k]! << 8) | table[2 * k + 1]! : table[k]!);
      tables.set(
        data[at]! & 15,
        Float64Array.from({ length: 64 }, (_, k) => value(k)),
      );
      at += 1 + size;
    }
  }
  return tables;
}
