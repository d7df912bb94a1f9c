import type { DecodedImage } from './codec.ts';
import { damagedCodestream, unsupportedCodestream } from './codestream-errors.ts';
import { BitReader, readHuffmanTables } from './jpeg-huffman.ts';
import { frameOf, type JpegSegment } from './jpeg-segments.ts';
import { restartIntervalOf, singleScanOf } from './jpeg-scan.ts';

/**
 * JPEG lossless, Huffman coded (T.81 annex H, processes 14 and 14 SV1): every predictor, 2 to 16 bits, point
 * transform and restart intervals, one component.
 *
 * Own code because jpeg-lossless-decoder-js returns half an image for half a codestream, ignores the point
 * transform and predicts wrongly after a restart; the test compares both where that package is right.
 */
export function decodeJpegLossless(codestream: Uint8Array, segments: readonly JpegSegment[]): DecodedImage {
  const { bits, rows, columns, components } = frameOf(segments);
  const scan = singleScanOf(segments);
  const predictor = scan.selectionStart;
  if (components !== 1 || predictor < 1 || predictor > 7)
    throw unsupportedCodestream('hierarchical or colour lossless JPEG');
  const table = readHuffmanTables(segments).get(scan.dcTable);
  const interval = restartIntervalOf(segments);
  const point = scan.pointTransform;
  if (!table || bits < 2 || bits > 16 || point >= bits || interval % columns !== 0) throw damagedCodestream();
  const rowsPerInterval = interval === 0 ? rows : interval / columns;
  const reader = new BitReader(codestream, scan.dataStart);
  const values = new Uint16Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const firstRow = row % rowsPerInterval === 0;
    if (firstRow && row > 0) reader.restart(row / rowsPerInterval - 1);
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const category = reader.decode(table);
      if (category > 16) throw damagedCodestream();
      const difference = category === 16 ? 32_768 : reader.receive(category);
      let predicted: number;
      if (firstRow) predicted = column === 0 ? 1 << (bits - point - 1) : values[at - 1]!;
      else if (column === 0) predicted = values[at - columns]!;
      else predicted = predict(predictor, values[at - 1]!, values[at - columns]!, values[at - columns - 1]!);
      values[at] = predicted + difference;
    }
  }
  reader.finish();
  if (point > 0) for (let i = 0; i < values.length; i++) values[i] = values[i]! << point;
  return { columns, rows, components: 1, bits, signed: false, samples: values };
}

/** T.81 table H.1: a = left, b = above, c = above left. */
function predict(selection: number, a: number, b: number, c: number): number {
  switch (selection) {
    case 1:
      return a;
    case 2:
      return b;
    case 3:
      return c;
    case 4:
      return a + b - c;
    case 5:
      return a + ((b - c) >> 1);
    case 6:
      return b + ((a - c) >> 1);
    default:
      return (a + b) >> 1;
  }
}
