/** Four tables: four bytes are taken at a time ("slicing by four"), three times as fast as one by one. */
const tables = makeTables();

/** CRC-32 as in ZIP, gzip and PNG (ISO 3309), of bytes that come in pieces. */
export class Crc32 {
  private crc = 0xffffffff;
  /** Bytes taken so far. */
  length = 0;

  add(bytes: Uint8Array): void {
    const [t0, t1, t2, t3] = tables;
    let { crc } = this;
    let i = 0;
    for (const end = bytes.length - 3; i < end; i += 4) {
      crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
      crc = t3[crc & 0xff]! ^ t2[(crc >>> 8) & 0xff]! ^ t1[(crc >>> 16) & 0xff]! ^ t0[crc >>> 24]!;
    }
    for (; i < bytes.length; i++) crc = t0[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
    this.crc = crc;
    this.length += bytes.length;
  }

  /** Unsigned. */
  get value(): number {
    return (this.crc ^ 0xffffffff) >>> 0;
  }
}

/** CRC-32 of bytes that are all there. */
export function crc32(bytes: Uint8Array): number {
  const crc = new Crc32();
  crc.add(bytes);
  return crc.value;
}

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  const next = (table: Int32Array) => table.map((c) => first[c & 0xff]! ^ (c >>> 8));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}
