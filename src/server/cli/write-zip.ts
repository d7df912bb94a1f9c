import type { PackedFile } from './pack-file.ts';

/** 1 January 1980, 00:00, as MS-DOS writes it: every run makes the same archive. */
const date = 0x21;
const deflated = 8;

/** A ZIP archive of packed files, in their order (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), in parts. */
export function writeZip(files: readonly PackedFile[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    directory.push(record(0x02014b50, [20, ...about(file, name)], 46, at), name);
    put(record(0x04034b50, about(file, name), 30));
    put(name);
    put(file.packed);
  }
  const start = at;
  for (const part of directory) put(part);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, at - start, true);
  end.setUint32(16, start, true);
  put(new Uint8Array(end.buffer));
  return parts;
}

/** Fields that a local header and the directory share: 16 bits each, sizes and sum in two halves. */
function about({ packed, size, crc }: PackedFile, name: Uint8Array): number[] {
  const halves = (value: number) => [value & 0xffff, value >>> 16];
  return [
    20,
    0,
    deflated,
    0,
    date,
    ...halves(crc),
    ...halves(packed.length),
    ...halves(size),
    name.length,
    0,
  ];
}

/** A signature and 16-bit fields, zeros up to `length`; the directory ends with where the file's header lies. */
function record(signature: number, fields: readonly number[], length: number, offset?: number) {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  fields.forEach((field, n) => {
    view.setUint16(4 + 2 * n, field, true);
  });
  if (offset !== undefined) view.setUint32(length - 4, offset, true);
  return new Uint8Array(view.buffer);
}
