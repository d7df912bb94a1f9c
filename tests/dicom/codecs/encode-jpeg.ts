import { concat } from '../make-dicom.ts';

/** Grey images for the codecs: plain encoders of the two kinds of JPEG that no package writes. */
export interface GreyImage {
  readonly values: ArrayLike<number>;
  readonly columns: number;
  readonly bits: number;
}

/** JPEG lossless (T.81 annex H), predictor 1 … 7; `restartRows` rows between restart markers, 0 for none. */
export function encodeJpegLossless(
  { values, columns, bits }: GreyImage,
  predictor = 1,
  restartRows = 0,
): Uint8Array<ArrayBuffer> {
  const rows = values.length / columns;
  const writer = new BitWriter();
  const at = (row: number, column: number) => values[row * columns + column]!;
  for (let row = 0; row < rows; row++) {
    const firstRow = restartRows === 0 ? row === 0 : row % restartRows === 0;
    if (firstRow && row > 0) writer.marker(0xd0 + ((row / restartRows - 1) & 7));
    for (let column = 0; column < columns; column++) {
      let predicted: number;
      if (firstRow) predicted = column === 0 ? 2 ** (bits - 1) : at(row, column - 1);
      else if (column === 0) predicted = at(row - 1, 0);
      else {
        const [a, b, c] = [at(row, column - 1), at(row - 1, column), at(row - 1, column - 1)];
        predicted = [a, b, c, a + b - c, a + ((b - c) >> 1), b + ((a - c) >> 1), (a + b) >> 1][
          predictor - 1
        ]!;
      }
      const difference = ((at(row, column) - predicted + 0x8000) & 0xffff) - 0x8000;
      const size = sizeOf(difference);
      writer.bits(size, 5);
      if (size < 16) writer.bits(difference < 0 ? difference + 2 ** size - 1 : difference, size);
    }
  }
  const dri = restartRows === 0 ? [] : [segment(0xdd, [(restartRows * columns) >> 8, restartRows * columns])];
  return concat([
    Uint8Array.of(0xff, 0xd8),
    segment(0xc3, [bits, rows >> 8, rows, columns >> 8, columns, 1, 1, 0x11, 0]),
    huffmanTable(0, 17, 5),
    ...dri,
    segment(0xda, [1, 1, 0, predictor, 0, 0]),
    writer.end(),
  ]);
}

/** JPEG baseline with 8 bits or extended with 12 (T.81 processes 1 and 4), quantised by 1: hardly a grey level off. */
export function encodeJpegDct({ values, columns, bits }: GreyImage): Uint8Array<ArrayBuffer> {
  const rows = values.length / columns;
  const writer = new BitWriter();
  let previousDc = 0;
  for (let top = 0; top < rows; top += 8)
    for (let left = 0; left < columns; left += 8) {
      const block = Array.from({ length: 64 }, (_, i) => {
        const [y, x] = [Math.min(rows - 1, top + (i >> 3)), Math.min(columns - 1, left + (i & 7))];
        return values[y * columns + x]! - 2 ** (bits - 1);
      });
      const coefficients = forwardDct(block);
      writeSigned(writer, coefficients[0]! - previousDc, (size) => writer.bits(size, 5));
      previousDc = coefficients[0]!;
      let zeros = 0;
      for (let k = 1; k < 64; k++) {
        const value = coefficients[zigzag[k]!]!;
        if (value === 0) {
          zeros += 1;
          continue;
        }
        for (; zeros > 15; zeros -= 16) writer.bits(0xf0, 9);
        const run = zeros;
        writeSigned(writer, value, (size) => writer.bits(run * 16 + size, 9));
        zeros = 0;
      }
      if (zeros > 0) writer.bits(0, 9);
    }
  return concat([
    Uint8Array.of(0xff, 0xd8),
    segment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    segment(bits === 8 ? 0xc0 : 0xc1, [bits, rows >> 8, rows, columns >> 8, columns, 1, 1, 0x11, 0]),
    huffmanTable(0, 16, 5),
    huffmanTable(0x10, 256, 9),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    writer.end(),
  ]);
}

function writeSigned(writer: BitWriter, value: number, writeSize: (size: number) => void): void {
  const size = sizeOf(value);
  writeSize(size);
  writer.bits(value < 0 ? value + 2 ** size - 1 : value, size);
}

function sizeOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
}

/** DHT in which symbol n is written as n, in `bits` bits. */
function huffmanTable(destination: number, symbols: number, bits: number): Uint8Array {
  const counts = Array.from({ length: 16 }, (_, i) => (i === bits - 1 ? symbols : 0));
  // A count is one byte: 256 codes of 9 bits are written as 255 of them and one of 10, which nothing uses.
  if (symbols === 256) {
    counts[bits - 1] = 255;
    counts[bits] = 1;
  }
  return segment(0xc4, [destination, ...counts, ...Array.from({ length: symbols }, (_, i) => i)]);
}

function segment(marker: number, payload: readonly number[]): Uint8Array {
  const length = payload.length + 2;
  return Uint8Array.from([0xff, marker, length >> 8, length, ...payload]);
}

function forwardDct(block: readonly number[]): number[] {
  const scale = (k: number) => (k === 0 ? Math.SQRT1_2 : 1);
  const wave = (x: number, u: number) => Math.cos(((2 * x + 1) * u * Math.PI) / 16);
  return Array.from({ length: 64 }, (_, i) => {
    const [v, u] = [i >> 3, i & 7];
    const sum = block.reduce((total, value, at) => total + value * wave(at & 7, u) * wave(at >> 3, v), 0);
    return Math.round((sum * scale(u) * scale(v)) / 4);
  });
}

// biome-ignore format: T.81 figure A.6
const zigzag = [
   0,  1,  8, 16,  9,  2,  3, 10, 17, 24, 32, 25, 18, 11,  4,  5,
  12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13,  6,  7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
  58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/** Entropy-coded bits with stuffed zero bytes (T.81 F.1.2.3). */
class BitWriter {
  private readonly bytes: number[] = [];
  private pending = 0;
  private count = 0;

  bits(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit--) {
      this.pending = (this.pending << 1) | ((value >> bit) & 1);
      this.count += 1;
      if (this.count === 8) this.flush();
    }
  }

  /** Fills up with ones and writes a marker. */
  marker(code: number): void {
    while (this.count > 0) this.bits(1, 1);
    this.bytes.push(0xff, code);
  }

  end(): Uint8Array {
    this.marker(0xd9);
    return Uint8Array.from(this.bytes);
  }

  private flush(): void {
    this.bytes.push(this.pending);
    if (this.pending === 0xff) this.bytes.push(0);
    this.pending = 0;
    this.count = 0;
  }
}
