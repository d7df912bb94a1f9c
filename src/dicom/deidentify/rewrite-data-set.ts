import { joinBytes } from '../../base/join-bytes.ts';
import { UserError } from '../../base/user-error.ts';
import type { RawElements } from '../part10/parse-data-set.ts';
import { type Outcome, tagPath } from './attribute-change.ts';
import { chooseTreatment, type Treatment } from './choose-treatment.ts';
import { elementText, type RawElement } from './element-text.ts';
import { encodeElement, encodeItem, fits } from '../part10/encode-element.ts';
import { rewriteValue } from './rewrite-value.ts';
import type { Rewriting } from './rewriting.ts';
import { isPublicItem } from './public-item.ts';

const deepest = 12;
const perFrameGroups = '52009230';

/**
 * The elements of a data set or item that may stay, in explicit VR, by tag in ascending order. `skip` names tags
 * that the caller writes itself.
 */
export function rewriteDataSet(
  elements: RawElements,
  run: Rewriting,
  skip: ReadonlySet<string> = new Set(),
  outer: readonly string[] = [],
): Map<string, Uint8Array> {
  if (outer.length > deepest)
    throw new UserError(
      'deidentify/too-deep',
      'The file nests sequences deeper than any real image does, so it cannot be checked. It was left out.',
    );
  const written = new Map<string, Uint8Array>();
  for (const tag of Object.keys(elements)
    .map((key) => key.slice(1))
    .sort()) {
    if (skip.has(tag) || isFraming(tag)) continue;
    const bytes = rewriteElement(tag, elements[`x${tag}`]!, run, outer);
    if (bytes) written.set(tag, bytes);
  }
  return written;
}

/** Group lengths, which would be wrong, and the delimiters of items. */
function isFraming(tag: string): boolean {
  return tag.endsWith('0000') || tag.startsWith('fffee0');
}

function rewriteElement(
  tag: string,
  element: RawElement,
  run: Rewriting,
  outer: readonly string[],
): Uint8Array | undefined {
  const treatment = chooseTreatment(tag, run.family, run.options);
  const path = [...outer, tag];
  const { attribute, why } = treatment;
  if (!attribute || treatment.does === 'remove') return drop(path, element, run, why);
  if (treatment.does === 'enter') return rewriteSequence(path, element, run, treatment);
  const vr = attribute.vr.includes(element.vr ?? '')
    ? element.vr!
    : impliedVr(attribute.vr, run.signedPixels);
  const value = rewriteValue(treatment, vr, element, run);
  if (!value || !fits(vr, value.bytes.length))
    return drop(path, element, run, 'not written as its kind of value must be');
  note(path, element, vr, run, treatment, {
    after: value.text,
    outcome: value.outcome,
    why: value.why ?? why,
  });
  return encodeElement(tag, vr, value.bytes, run.source.bigEndian);
}

/** In implicit VR, and where a file says UN. */
function impliedVr(vrs: readonly string[], signedPixels: boolean): string {
  return signedPixels && vrs.includes('SS') ? 'SS' : vrs[0]!;
}

/**
 * A sequence with what may stay of each item. Items that nothing is left of go, and so does a sequence without
 * items, except where items count frames.
 */
function rewriteSequence(
  path: readonly string[],
  element: RawElement,
  run: Rewriting,
  treatment: Treatment,
): Uint8Array | undefined {
  const tag = path.at(-1)!;
  const { bigEndian } = run.source;
  if (!element.items) {
    if (element.length > 0) return drop(path, element, run, 'not written as a sequence');
    return encodeElement(tag, 'SQ', new Uint8Array(0), bigEndian);
  }
  const items: Uint8Array[] = [];
  for (const item of element.items) {
    const elements = item.dataSet?.elements ?? {};
    if (!isPublicItem(elements, run.source)) {
      dropAll(elements, path, run, 'a private code or reference that only its maker can read');
      continue;
    }
    const left = [...rewriteDataSet(elements, run, undefined, path).values()];
    if (left.length > 0 || tag === perFrameGroups) items.push(encodeItem(left, bigEndian));
  }
  if (items.length === 0 && element.items.length > 0) return undefined;
  note(path, element, 'SQ', run, treatment, {
    after: `${items.length} items`,
    outcome: 'kept',
    why: treatment.why,
  });
  return encodeElement(tag, 'SQ', joinBytes(items), bigEndian);
}

/** Notes an element and all that is in it as removed. */
function drop(path: readonly string[], element: RawElement, run: Rewriting, why: string): undefined {
  const treatment = chooseTreatment(path.at(-1)!, run.family, run.options);
  note(path, element, element.vr ?? treatment.attribute?.vr[0], run, treatment, {
    after: '',
    outcome: 'removed',
    why,
  });
  for (const item of element.items ?? []) dropAll(item.dataSet?.elements ?? {}, path, run, why);
}

function dropAll(elements: RawElements, path: readonly string[], run: Rewriting, why: string): void {
  if (path.length > deepest) return;
  for (const [key, element] of Object.entries(elements))
    if (!isFraming(key.slice(1))) drop([...path, key.slice(1)], element, run, why);
}

function note(
  path: readonly string[],
  element: RawElement,
  vr: string | undefined,
  { source, encoding, changes }: Rewriting,
  { rule, attribute }: Treatment,
  outcome: { readonly after: string; readonly outcome: Outcome; readonly why: string },
): void {
  changes.add({
    path: tagPath(path),
    tag: path.at(-1)!,
    name: attribute?.name ?? (rule?.tag === 'odd group' ? 'Private attribute' : (rule?.name ?? '')),
    before: element.items ? `${element.items.length} items` : elementText(element, vr, source, encoding),
    ...outcome,
  });
}
