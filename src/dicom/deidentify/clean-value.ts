import { textValues } from '../text-values.ts';
import type { IdentityWords } from './identity-words.ts';

/** Bytes that one value takes, for binary value representations (PS3.5 6.2). */
const binaryWidths: Readonly<Record<string, number>> = {
  US: 2,
  SS: 2,
  OW: 2,
  UL: 4,
  SL: 4,
  FL: 4,
  AT: 4,
  FD: 8,
  OV: 8,
};

/** What one text value of a kept attribute may look like. Only numbers, codes and short plain labels stay. */
const textForms: Readonly<Record<string, RegExp>> = {
  CS: /^[A-Z0-9 _]{0,16}$/,
  DS: /^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)?$/,
  IS: /^([+-]?\d{1,12})?$/,
  LO: /^[\x20-\x7e]{0,64}$/,
  SH: /^[\x20-\x7e]{0,16}$/,
  AS: /^(\d{3}[DWMY])?$/,
  // Registered identifiers alone: classes and syntaxes, which name no place and no machine.
  UI: /^(1\.2\.840\.10008\.[\d.]{1,48})?$/,
};
const longestNumber = 32;
/** Numbers and registered UIDs are checked by their form; an identifier's digits may be in them by chance. */
const mayRepeat = new Set(['DS', 'IS', 'UI', 'AS']);

/** A kept value, or undefined where its bytes are not what its VR allows: it could then hold anything. */
export function cleanBinary(vr: string, bytes: Uint8Array): Uint8Array | undefined {
  const width = binaryWidths[vr];
  return width !== undefined && bytes.length % width === 0 ? bytes : undefined;
}

/** A kept text with every value emptied that has not the form of its VR or repeats what identifies somebody. */
export function cleanText(vr: string, text: string, identity: IdentityWords): string | undefined {
  const form = textForms[vr];
  if (!form) return undefined;
  return textValues(text)
    .map((value) => (isClean(vr, form, value, identity) ? value : ''))
    .join('\\');
}

function isClean(vr: string, form: RegExp, value: string, identity: IdentityWords): boolean {
  if (!form.test(value) || (vr === 'DS' && value.length > longestNumber)) return false;
  return mayRepeat.has(vr) || !identity.repeatedIn(value);
}

/** Ages of 90 years and more as 90, because few people have them; undefined for what is no age. */
export function cleanAge(text: string): string | undefined {
  if (!/^\d{3}[DWMY]$/.test(text)) return undefined;
  return text.endsWith('Y') && Number(text.slice(0, 3)) >= 90 ? '090Y' : text;
}
