import { UserError } from '../../base/user-error.ts';

/** The fields of an NRRD header by their names, lower-cased, and where the header ends. */
export interface NrrdFields {
  readonly fields: ReadonlyMap<string, string>;
  /** Where the voxels begin in the same file; undefined when the header goes on to the end of the bytes. */
  readonly end: number | undefined;
}

/** No header is longer; those of segmentations with many labels come to some hundred kilobytes. */
export const nrrdHeaderBytes = 1 << 20;

const blank = 0x0a;

export function startsLikeNrrd(head: Uint8Array): boolean {
  return /^NRRD000\d/.test(String.fromCharCode(...head.subarray(0, 8)));
}

/**
 * Splits a header into lines (teem.sourceforge.net/nrrd/format.html). Comments and key/value pairs are dropped:
 * they may name the patient, and say nothing that is needed.
 */
export function readNrrdFields(bytes: Uint8Array): NrrdFields {
  const fields = new Map<string, string>();
  let at = 0;
  for (let line = 0; at < bytes.length; line++) {
    const found = bytes.indexOf(blank, at);
    const end = found < 0 ? bytes.length : found;
    const text = new TextDecoder('latin1').decode(bytes.subarray(at, end)).replace(/\r$/, '');
    at = end + 1;
    if (text === '') return { fields, end: at };
    if (line === 0 || text.startsWith('#')) continue;
    const colon = text.indexOf(':');
    if (colon < 0) throw damagedHeader();
    if (text[colon + 1] === '=') continue;
    fields.set(text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim());
  }
  if (bytes.length >= nrrdHeaderBytes) throw damagedHeader();
  return { fields, end: undefined };
}

export function damagedHeader(field?: string): UserError {
  return new UserError(
    'nrrd/header',
    `The NRRD header is damaged${field ? ` in its field “${field}”` : ''}. Download or export the file again.`,
    { field },
  );
}
