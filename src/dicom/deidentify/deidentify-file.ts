import { UserError } from '../../base/user-error.ts';
import { isCtClass } from '../ct-class.ts';
import { textEncodingOf } from '../header-text.ts';
import { openPart10, type Part10 } from '../part10/open-part10.ts';
import { parseMetaHeader, type RawElements } from '../part10/parse-data-set.ts';
import { tags } from '../tags.ts';
import { explicitBigEndian, explicitLittleEndian } from '../transfer-syntax.ts';
import { type AttributeChange, ChangeList } from './attribute-change.ts';
import type { DeidentifyOptions } from './deidentify-options.ts';
import { elementText } from './element-text.ts';
import { encodeElement, encodeText, joinBytes } from './encode-element.ts';
import { type ConcernCode, findConcerns } from './find-concerns.ts';
import { collectIdentityWords } from './identity-words.ts';
import { type OwnElement, ownElements } from './own-elements.ts';
import { copyPixels } from './pixel-bytes.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import { rewriteDataSet } from './rewrite-data-set.ts';
import type { Rewriting } from './rewriting.ts';

/** A de-identified copy of one file and what became of everything in it. */
export interface DeidentifiedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly changes: readonly AttributeChange[];
  readonly concerns: readonly ConcernCode[];
}

const enhancedCt = '1.2.840.10008.5.1.4.1.1.2.1';
const classicCt = '1.2.840.10008.5.1.4.1.1.2';
const registered = /^1\.2\.840\.10008\.[\d.]{1,48}$/;
/** Oblique as the writer of files: a UID under 2.25 of its own. */
const implementation = { uid: '2.25.219083486226541286339166347137953437271', version: 'OBLIQUE_1' } as const;
const preambleBytes = 128;
const pixelTag = '7fe00010';

/**
 * A copy of a DICOM CT file without what identifies somebody: PS3.15 Annex E's basic profile, and nothing that a
 * CT image does not need. Pixels are copied byte for byte; everything else is written anew in explicit VR.
 *
 * `secret` is one export's: files rewritten with the same secret refer to each other as before. Throws `UserError`
 * where a file cannot be read, or cannot be de-identified safely.
 */
export function deidentifyFile(
  file: Uint8Array,
  options: DeidentifyOptions,
  secret: Uint8Array,
): DeidentifiedFile {
  const part10 = openPart10(file);
  const { raw, elements, bigEndian } = part10;
  if (elements.text(tags.modality) !== 'CT' && !isCtClass(elements.text(tags.sopClassUid) ?? '-'))
    throw new UserError(
      'deidentify/not-ct',
      'This is not a CT image. Only CT can be shared from here; it was left out.',
    );
  const meta = metaOf(file);
  const encoding = textEncodingOf(elements.texts(tags.specificCharacterSet));
  const identity = collectIdentityWords([raw, meta], part10, encoding);
  const pixels = copyPixels(part10, identity);
  const changes = new ChangeList();
  const pseudonyms = createPseudonyms(secret);
  const sopClass = sopClassOf(part10);
  const run: Rewriting = {
    source: part10,
    family: sopClass === classicCt ? 'classic' : 'enhanced',
    signedPixels: elements.uint16(tags.pixelRepresentation) === 1,
    options,
    pseudonyms,
    identity,
    encoding,
    changes,
  };
  const own = ownElements(options, bigEndian);
  const kept = rewriteDataSet(raw, run, new Set([pixelTag, '00080016', ...own.keys()]));
  const text = (tag: string, value: string) => encodeElement(tag, 'UI', encodeText('UI', value), bigEndian);
  const instance = instanceUidOf(part10, file, pseudonyms);
  const filled = new Map([
    ['00080016', text('00080016', sopClass)],
    ['00080018', text('00080018', instance)],
    ...missingUids(part10, pseudonyms).map(([tag, uid]) => [tag, text(tag, uid)] as const),
  ]);
  noteOwn(part10, own, encoding, changes);
  noteSurroundings(file, part10, meta, pixels.end, changes);
  const ours = [...own].map(([tag, { bytes }]) => [tag, bytes] as const);
  const body = [...new Map([...kept, ...ours, ...filled])].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    bytes: joinBytes([
      metaHeader(part10, sopClass, instance),
      ...body.map(([, bytes]) => bytes),
      ...pixels.parts,
    ]),
    changes: changes.all(),
    concerns: findConcerns(part10),
  };
}

function sopClassOf({ elements, raw }: Part10): string {
  const stated = elements.text(tags.sopClassUid) ?? '';
  if (registered.test(stated)) return stated;
  return raw.x52009230 ? enhancedCt : classicCt;
}

/** Files without identifiers get them: one image each, of one series of one study. */
function instanceUidOf({ elements }: Part10, file: Uint8Array, { uid }: Pseudonyms): string {
  return uid(elements.text(tags.sopInstanceUid) ?? `image ${new TextDecoder('latin1').decode(file)}`);
}

function missingUids({ elements }: Part10, { uid }: Pseudonyms): [tag: string, uid: string][] {
  const required = [
    [tags.studyInstanceUid, 'study'],
    [tags.seriesInstanceUid, 'series'],
  ] as const;
  return required
    .filter(([tag]) => elements.text(tag) === undefined)
    .map(([tag, role]) => [tag.slice(1), uid(`the only ${role}`)]);
}

/** The file meta information as written; empty for a file without one. */
function metaOf(file: Uint8Array): RawElements {
  if (hasPreamble(file)) return parseMetaHeader(file, preambleBytes + 4).elements;
  return file[0] === 2 ? parseMetaHeader(file, 0).elements : {};
}

const hasPreamble = (file: Uint8Array) =>
  file[128] === 0x44 && file[129] === 0x49 && file[130] === 0x43 && file[131] === 0x4d;

/** A new preamble of zeros and new meta information (PS3.10 7.1), which names only this program. */
function metaHeader({ syntax, bigEndian }: Part10, sopClass: string, instance: string): Uint8Array {
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

/** Notes what this program writes in its own words, and what stood there before. */
function noteOwn(
  source: Part10,
  own: ReadonlyMap<string, OwnElement>,
  encoding: string,
  changes: ChangeList,
): void {
  for (const [tag, { name, text }] of own) {
    const before = source.raw[`x${tag}`];
    changes.add({
      path: pathOf(tag),
      tag,
      name,
      before: before ? elementText(before, before.vr, source, encoding) : '',
      after: text,
      outcome: 'replaced',
      why: tag === '0008103e' ? 'your own words' : 'says how this copy was made',
    });
  }
  changes.add({
    path: pathOf(pixelTag),
    tag: pixelTag,
    name: 'Pixel Data',
    before: source.syntax.codec ? 'compressed' : `${source.pixelData?.length} bytes`,
    after: 'the same, byte for byte',
    outcome: 'kept',
    why: 'the picture itself',
  });
}

const pathOf = (tag: string) => `(${tag.slice(0, 4)},${tag.slice(4)})`.toUpperCase();

/** Notes what lies around the data set: preamble, meta information, and what follows the pixels. */
function noteSurroundings(
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
    removed(pathOf(tag), tag, '', before, 'the file header is written anew');
  }
  if (hasPreamble(file) && file.subarray(0, preambleBytes).some((byte) => byte !== 0))
    removed('preamble', '', 'First 128 bytes of the file', '128 bytes', 'can hold anything');
  const behind = part10.bytes.length - pixelEnd - (part10.syntax.codec ? 8 : 0);
  if (behind > 0)
    removed('end', '', 'What follows the pixels', `${behind} bytes`, 'padding or signatures, not the image');
}
