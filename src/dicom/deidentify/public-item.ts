import type { RawElements } from '../part10/parse-data-set.ts';
import type { ElementBytes } from '../part10/part10-elements.ts';
import { decodeText, elementBytes } from './element-text.ts';
import { isRegisteredUid } from './registered-uid.ts';

/** Coding schemes that anybody can look up (PS3.16 table 8-1); codes of a hospital's own may name the hospital. */
const publishedSchemes = new Set([
  'DCM',
  'SCT',
  'SRT',
  'SNM3',
  'UCUM',
  'RADLEX',
  'LN',
  'FMA',
  'UMLS',
  'NCIt',
]);

/** False for an item that is a code of an unpublished scheme, or that refers to an object of a private class. */
export function isPublicItem(item: RawElements, source: ElementBytes): boolean {
  const text = (tag: string) => {
    const element = item[tag];
    return element && decodeText(elementBytes(element, source), 'latin1').trim();
  };
  const scheme = text('x00080102');
  if (scheme === undefined ? item.x00080100 !== undefined : !publishedSchemes.has(scheme)) return false;
  const referenced = text('x00081150');
  return !referenced || isRegisteredUid(referenced);
}
