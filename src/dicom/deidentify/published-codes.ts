import type { RawElements } from '../parse-data-set.ts';
import type { ElementBytes } from '../part10-elements.ts';
import { decodeText, elementBytes } from './element-text.ts';

/** Coding schemes that anybody can look up (PS3.16 table 8-1); codes of a hospital's own may name the hospital. */
const published = new Set(['DCM', 'SCT', 'SRT', 'SNM3', 'UCUM', 'RADLEX', 'LN', 'FMA', 'UMLS', 'NCIt']);

/** False for an item that is a code of a scheme that is not published. */
export function isPublishedCode(item: RawElements, source: ElementBytes): boolean {
  const scheme = item.x00080102;
  if (!scheme) return item.x00080100 === undefined;
  return published.has(decodeText(elementBytes(scheme, source), 'latin1').trim());
}
