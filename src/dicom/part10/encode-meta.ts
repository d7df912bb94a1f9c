import { joinBytes } from '../../base/join-bytes.ts';
import { encodeElement, encodeText } from './encode-element.ts';
import { preambleBytes } from './has-preamble.ts';

/** Oblique as the writer of files: a UID under 2.25 of its own. */
export const implementation = {
  uid: '2.25.219083486226541286339166347137953437271',
  version: 'OBLIQUE_1',
} as const;

/** What the data set behind the meta information is. */
export interface FileMeta {
  readonly sopClass: string;
  readonly sopInstance: string;
  readonly transferSyntax: string;
}

/** A preamble of zeros and the file meta information (PS3.10 7.1), which names only this program. */
export function encodeMeta({ sopClass, sopInstance, transferSyntax }: FileMeta): Uint8Array {
  const text = (tag: string, vr: string, value: string) =>
    encodeElement(tag, vr, encodeText(vr, value), false);
  const elements = joinBytes([
    encodeElement('00020001', 'OB', Uint8Array.of(0, 1), false),
    text('00020002', 'UI', sopClass),
    text('00020003', 'UI', sopInstance),
    text('00020010', 'UI', transferSyntax),
    text('00020012', 'UI', implementation.uid),
    text('00020013', 'SH', implementation.version),
  ]);
  const length = new Uint8Array(Uint32Array.of(elements.length).buffer);
  const magic = new TextEncoder().encode('DICM');
  return joinBytes([
    new Uint8Array(preambleBytes),
    magic,
    encodeElement('00020000', 'UL', length, false),
    elements,
  ]);
}
