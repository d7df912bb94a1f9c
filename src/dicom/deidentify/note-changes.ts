import { hasPreamble, preambleBytes } from '../part10/has-preamble.ts';
import type { Part10 } from '../part10/open-part10.ts';
import type { RawElements } from '../part10/parse-data-set.ts';
import { tags } from '../tags.ts';
import { type ChangeList, tagPath } from './attribute-change.ts';
import { elementText } from './element-text.ts';
import type { OwnElement } from './own-elements.ts';

/** Notes what this program writes in its own words, and what stood there before. */
export function noteOwn(
  source: Part10,
  own: ReadonlyMap<string, OwnElement>,
  encoding: string,
  changes: ChangeList,
): void {
  for (const [tag, { name, text }] of own) {
    const before = source.raw[`x${tag}`];
    changes.add({
      path: tagPath([tag]),
      tag,
      name,
      before: before ? elementText(before, before.vr, source, encoding) : '',
      after: text,
      outcome: 'replaced',
      why: tag === '0008103e' ? 'your own words' : 'says how this copy was made',
    });
  }
}

/** Notes that the pixels stay as they are. */
export function notePixels(source: Part10, changes: ChangeList): void {
  const tag = tags.pixelData.slice(1);
  changes.add({
    path: tagPath([tag]),
    tag,
    name: 'Pixel Data',
    before: source.syntax.codec ? 'compressed' : `${source.pixelData?.length} bytes`,
    after: 'the same, byte for byte',
    outcome: 'kept',
    why: 'the picture itself',
  });
}

/** Notes what lies around the data set: preamble, meta information, and what follows the pixels. */
export function noteSurroundings(
  file: Uint8Array,
  part10: Part10,
  meta: RawElements,
  pixelEnd: number,
  changes: ChangeList,
): void {
  const removed = (path: string, tag: string, name: string, before: string, why: string) =>
    changes.add({ path, tag, name, before, after: '', outcome: 'removed', why });
  for (const [key, element] of Object.entries(meta)) {
    const tag = key.slice(1);
    if (tag === '00020000') continue;
    const before = elementText(element, element.vr, { bytes: file, bigEndian: false }, 'latin1');
    removed(tagPath([tag]), tag, '', before, 'the file header is written anew');
  }
  if (hasPreamble(file) && file.subarray(0, preambleBytes).some((byte) => byte !== 0))
    removed('preamble', '', 'First 128 bytes of the file', '128 bytes', 'can hold anything');
  const behind = part10.bytes.length - pixelEnd - (part10.syntax.codec ? 8 : 0);
  if (behind > 0)
    removed('end', '', 'What follows the pixels', `${behind} bytes`, 'padding or signatures, not the image');
}
