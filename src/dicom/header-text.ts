import type { ElementReader } from './element-reader.ts';
import { type Tag, tags } from './tags.ts';

/** Specific Character Set (PS3.3 C.12.1.1.2) → label of the web's TextDecoder. */
const encodings: ReadonlyMap<string, string> = new Map([
  ['ISO_IR 192', 'utf-8'],
  ['GB18030', 'gb18030'],
  ['GBK', 'gbk'],
  ['ISO_IR 101', 'iso-8859-2'],
  ['ISO_IR 109', 'iso-8859-3'],
  ['ISO_IR 110', 'iso-8859-4'],
  ['ISO_IR 144', 'iso-8859-5'],
  ['ISO_IR 127', 'iso-8859-6'],
  ['ISO_IR 126', 'iso-8859-7'],
  ['ISO_IR 138', 'iso-8859-8'],
  ['ISO_IR 148', 'windows-1254'],
  ['ISO_IR 166', 'windows-874'],
  ['ISO_IR 13', 'shift_jis'],
  ['ISO 2022 IR 87', 'iso-2022-jp'],
  ['ISO 2022 IR 149', 'euc-kr'],
]);

/** The TextDecoder label for values of Specific Character Set; Latin-1 where they are unknown. */
export function textEncodingOf(characterSets: readonly string[]): string {
  return characterSets.map((set) => encodings.get(set)).findLast((found) => found !== undefined) ?? 'latin1';
}

/**
 * Free text for display, in the file's character set (Latin-1 where that is unknown), without control and
 * direction characters, at most 64 characters. Markup stays literal text.
 */
export function readDisplayText(elements: ElementReader, tag: Tag): string {
  const value = elements.valueOf(tag);
  if (!value) return '';
  return new TextDecoder(textEncodingOf(elements.texts(tags.specificCharacterSet)))
    .decode(value.subarray(0, 1024))
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, 64);
}
