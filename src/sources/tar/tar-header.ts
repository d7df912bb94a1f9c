/** Everything in a tar archive comes in blocks of this many bytes. */
export const tarBlock = 512;

/** One header block. */
export interface TarHeader {
  /** `long-name` and `attributes` describe the entry that follows; `other` are folders, links and devices. */
  readonly kind: 'file' | 'long-name' | 'attributes' | 'other';
  readonly name: Uint8Array;
  /** Bytes of data that follow. */
  readonly size: number;
}

/** Whether a block is a header: its checksum, the sum of its bytes with its own field as spaces, is right. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < tarBlock) return false;
  let sum = 8 * 0x20;
  for (let i = 0; i < tarBlock; i++) if (i < 148 || i >= 156) sum += block[i]!;
  const size = numberAt(block, 124, 12);
  return sum > 8 * 0x20 && numberAt(block, 148, 8) === sum && Number.isSafeInteger(size) && size >= 0;
}

export function readTarHeader(block: Uint8Array): TarHeader {
  const type = String.fromCharCode(block[156]!);
  const kind =
    type === '0' || type === '\0' || type === '7'
      ? 'file'
      : type === 'L'
        ? 'long-name'
        : type === 'x'
          ? 'attributes'
          : 'other';
  const size = kind === 'other' && '123456'.includes(type) ? 0 : numberAt(block, 124, 12);
  return { kind, name: nameOf(block), size };
}

/** ustar splits a long name into prefix and name; GNU uses the prefix's place for times. */
function nameOf(block: Uint8Array): Uint8Array {
  const name = until0(block.subarray(0, 100));
  const posix = String.fromCharCode(...block.subarray(257, 263)) === 'ustar\0';
  const prefix = posix ? until0(block.subarray(345, 500)) : new Uint8Array();
  return prefix.length === 0 ? name : Uint8Array.of(...prefix, 0x2f, ...name);
}

/** Octal digits, or big-endian binary with the top bit set where they do not suffice. NaN for anything else. */
function numberAt(block: Uint8Array, at: number, length: number): number {
  const field = block.subarray(at, at + length);
  if ((field[0]! & 0x80) !== 0)
    return field.subarray(1).reduce((value, byte) => value * 256 + byte, field[0]! & 0x7f);
  const text = String.fromCharCode(...until0(field)).trim();
  if (text === '') return 0;
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
}

function until0(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
