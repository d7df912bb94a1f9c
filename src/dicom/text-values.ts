import { parseDecimal } from './decimal-string.ts';

/** The values of a text, which backslashes separate (PS3.5 6.4), without the padding that the standard allows. */
export function textValues(text: string): string[] {
  return text.split('\\').map((value) => value.replace(/^[ \0]+|[ \0]+$/g, ''));
}

/** The same as numbers (VR DS, IS): NaN for each that is none; none at all for an empty text. */
export function decimalValues(texts: readonly string[]): number[] {
  return texts.length === 1 && texts[0] === '' ? [] : texts.map(parseDecimal);
}
