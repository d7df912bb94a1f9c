import { joinBytes } from '../../base/join-bytes.ts';
import { hasPreamble, metaStart, preambleBytes } from '../part10/has-preamble.ts';
import type { Part10 } from '../part10/open-part10.ts';
import { parseMetaHeader, type RawElements } from '../part10/parse-data-set.ts';
import { explicitBigEndian, explicitLittleEndian } from '../transfer-syntax.ts';
import { encodeElement, encodeText } from './encode-element.ts';

/** Oblique as the writer of files: a UID under 2.25 of its own. */
const implementation = { uid: '2.25.219083486226541286339166347137953437271', version: 'OBLIQUE_1' } as const;

/** The file meta information as written; empty for a file without one. */
export function metaOf(file: Uint8Array): RawElements {
  if (hasPreamble(file)) return parseMetaHeader(file, metaStart).elements;
  return file[0] === 2 ? parseMetaHeader(file, 0).elements : {};
}

/** A new preamble of zeros and new meta information (PS3.10 7.1), which names only this program. */
export function metaHeader({ syntax, bigEndian }: Part10, sopClass: string, instance: string): Uint8Array {
  const plain = bigEndian ? explicitBigEndian : explicitLittleEndian;
  const text = (tag: string, vr: string, value: string) =>
    encodeElement(tag, vr, encodeText(vr, value), false);
  const elements = joinBytes([
    encodeElement('00020001', 'OB', Uint8Array.of(0, 1), false),
    text('00020002', 'UI', sopClass),
    text('00020003', 'UI', instance),
    text('00020010', 'UI', syntax.codec ? syntax.uid : plain.uid),
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
