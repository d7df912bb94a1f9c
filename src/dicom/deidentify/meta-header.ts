import { encodeMeta } from '../part10/encode-meta.ts';
import { hasPreamble, metaStart } from '../part10/has-preamble.ts';
import type { Part10 } from '../part10/open-part10.ts';
import { parseMetaHeader, type RawElements } from '../part10/parse-data-set.ts';
import { explicitBigEndian, explicitLittleEndian } from '../transfer-syntax.ts';

/** The file meta information as written; empty for a file without one. */
export function metaOf(file: Uint8Array): RawElements {
  if (hasPreamble(file)) return parseMetaHeader(file, metaStart).elements;
  return file[0] === 2 ? parseMetaHeader(file, 0).elements : {};
}

/** A new preamble and new meta information, for the data set of a file that was read. */
export function metaHeader({ syntax, bigEndian }: Part10, sopClass: string, sopInstance: string): Uint8Array {
  const plain = bigEndian ? explicitBigEndian : explicitLittleEndian;
  return encodeMeta({ sopClass, sopInstance, transferSyntax: syntax.codec ? syntax.uid : plain.uid });
}
