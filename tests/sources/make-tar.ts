import { concat } from '../dicom/make-dicom.ts';

export interface TarEntry {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly type?: string;
  readonly prefix?: string;
  /** What the header says; the length of the bytes unless a test lies. */
  readonly size?: number;
}

const text = new TextEncoder();

/** Writes a tar archive, header by header. */
export function makeTar(entries: readonly TarEntry[]): Uint8Array<ArrayBuffer> {
  return concat([...entries.flatMap((entry) => [header(entry), padded(entry.bytes)]), new Uint8Array(1024)]);
}

/** A pax record: its length counts itself. */
export function paxRecord(key: string, value: string): Uint8Array {
  const rest = ` ${key}=${value}\n`;
  const digits = String(rest.length + 2).length;
  return text.encode(`${rest.length + digits}${rest}`);
}

function header({ name, bytes, type = '0', prefix = '', size = bytes?.length ?? 0 }: TarEntry): Uint8Array {
  const block = new Uint8Array(512);
  block.set(text.encode(name).subarray(0, 100));
  block.set(text.encode(`${size.toString(8).padStart(11, '0')}\0`), 124);
  block.set(text.encode('ustar\x0000'), 257);
  block.set(text.encode(type), 156);
  block.set(text.encode(prefix), 345);
  const sum = block.reduce((total, byte) => total + byte, 8 * 32);
  block.set(text.encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return block;
}

function padded(bytes: Uint8Array = new Uint8Array()): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 512) * 512);
  out.set(bytes);
  return out;
}
