import { damagedCodestream } from './codestream-errors.ts';
import type { JpegSegment } from './jpeg-segments.ts';

/** Huffman code lookup by the next 16 bits: code length in the high byte, value in the low one; 0 = no code. */
export type HuffmanTable = Uint16Array;

/** Reads DHT segments (T.81 B.2.4.2). Key: 16 · class (0 DC or lossless, 1 AC) + destination. */
export function readHuffmanTables(segments: readonly JpegSegment[]): Map<number, HuffmanTable> {
  const tables = new Map<number, HuffmanTable>();
  for (const { marker, data } of segments) {
    if (marker !== 0xc4) continue;
    let at = 0;
    while (at < data.length) {
      const counts = data.subarray(at + 1, at + 17);
      const total = counts.reduce((sum, count) => sum + count, 0);
      if (counts.length !== 16 || at + 17 + total > data.length) throw damagedCodestream();
      tables.set(data[at]!, buildTable(counts, data.subarray(at + 17, at + 17 + total)));
      at += 17 + total;
    }
  }
  return tables;
}

function buildTable(counts: Uint8Array, values: Uint8Array): HuffmanTable {
  const table = new Uint16Array(65_536);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= 16; length++) {
    for (let i = 0; i < counts[length - 1]!; i++) {
      const first = code << (16 - length);
      const last = first + (1 << (16 - length));
      if (last > 65_536) throw damagedCodestream();
      table.fill((length << 8) | values[next]!, first, last);
      next += 1;
      code += 1;
    }
    code <<= 1;
  }
  return table;
}

/** Reads entropy-coded bits (T.81 F.2.2); refuses to go past the data that are there. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;
  private bits = 0;
  private count = 0;
  /** Zero bits that were appended behind the end of the data. */
  private padding = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.bytes = bytes;
    this.at = start;
  }

  /** The value of the next Huffman code. */
  decode(table: HuffmanTable): number {
    if (this.count < 16) this.fill();
    const entry = table[(this.bits >>> (this.count - 16)) & 0xffff]!;
    const length = entry >> 8;
    if (length === 0) throw damagedCodestream();
    this.drop(length);
    return entry & 0xff;
  }

  /** A signed value of `size` bits in the sign-magnitude form of T.81 F.2.2.1 (EXTEND); size ≤ 15. */
  receive(size: number): number {
    if (size === 0) return 0;
    if (this.count < size) this.fill();
    const value = (this.bits >>> (this.count - size)) & ((1 << size) - 1);
    this.drop(size);
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  }

  /** Skips to behind the next RSTn marker, which must be there, and starts on a byte boundary. */
  restart(expected: number): void {
    this.bits = this.count = this.padding = 0;
    if (this.bytes[this.at] !== 0xff || this.bytes[this.at + 1] !== 0xd0 + (expected & 7))
      throw damagedCodestream();
    this.at += 2;
  }

  /** Refuses data that go on behind the last value: they were not what was decoded. */
  finish(): void {
    const whole = this.count - this.padding < 8;
    const atMarker = this.bytes[this.at] === 0xff || this.at >= this.bytes.length;
    if (!whole || !atMarker) throw damagedCodestream();
  }

  private drop(length: number): void {
    this.count -= length;
    if (this.count < this.padding) throw damagedCodestream();
  }

  private fill(): void {
    while (this.count <= 24) {
      let byte = 0;
      const next = this.bytes[this.at];
      const stuffed = next === 0xff && this.bytes[this.at + 1] === 0;
      if (next === undefined || (next === 0xff && !stuffed)) this.padding += 8;
      else {
        byte = next;
        this.at += stuffed ? 2 : 1;
      }
      this.bits = (this.bits << 8) | byte;
      this.count += 8;
    }
  }
}
