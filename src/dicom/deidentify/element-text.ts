import type { RawElements } from '../part10/parse-data-set.ts';
import type { ElementBytes } from '../part10/part10-elements.ts';

export type RawElement = RawElements[string];

const shownCharacters = 160;
const numberReaders: Readonly<
  Record<string, readonly [bytes: number, read: (view: DataView, at: number, little: boolean) => number]>
> = {
  US: [2, (view, at, little) => view.getUint16(at, little)],
  SS: [2, (view, at, little) => view.getInt16(at, little)],
  UL: [4, (view, at, little) => view.getUint32(at, little)],
  SL: [4, (view, at, little) => view.getInt32(at, little)],
  FL: [4, (view, at, little) => view.getFloat32(at, little)],
  FD: [8, (view, at, little) => view.getFloat64(at, little)],
};

/** The bytes of an element's value; empty where they are not all in the file. */
export function elementBytes({ dataOffset, length }: RawElement, { bytes }: ElementBytes): Uint8Array {
  return dataOffset + length <= bytes.length
    ? bytes.subarray(dataOffset, dataOffset + length)
    : bytes.subarray(0, 0);
}

/** A value as a person reads it, at most 160 characters; bytes that are no text are counted. */
export function elementText(
  element: RawElement,
  vr: string | undefined,
  source: ElementBytes,
  encoding: string,
): string {
  const bytes = elementBytes(element, source);
  const numbers = numberReaders[vr ?? ''];
  if (numbers && bytes.length % numbers[0] === 0) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = Math.min(8, bytes.length / numbers[0]);
    return Array.from({ length: count }, (_, i) => numbers[1](view, i * numbers[0], !source.bigEndian)).join(
      ', ',
    );
  }
  const text = decodeText(bytes.subarray(0, 4 * shownCharacters), encoding);
  if (/[\p{Cc}\ufffd]/u.test(text.replace(/\s/g, ''))) return `${bytes.length} bytes`;
  return text.slice(0, shownCharacters);
}

/** Text without the padding that the standard allows. */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes).replace(/[ \0]+$/, '');
}
