import { UserError } from '../../base/user-error.ts';
import { joinBytes } from '../../base/join-bytes.ts';
import { classicCt, enhancedCt, isCtClass } from '../ct-class.ts';
import { textEncodingOf } from '../header-text.ts';
import { openPart10, type Part10 } from '../part10/open-part10.ts';
import { tags } from '../tags.ts';
import { type AttributeChange, ChangeList } from './attribute-change.ts';
import type { DeidentifyOptions } from './deidentify-options.ts';
import { encodeElement, encodeText } from '../part10/encode-element.ts';
import { type ConcernCode, findConcerns } from './find-concerns.ts';
import { collectIdentityWords } from './identity-words.ts';
import { metaHeader, metaOf } from './meta-header.ts';
import { noteOwn, notePixels, noteSurroundings } from './note-changes.ts';
import { ownElements } from './own-elements.ts';
import { copyPixels } from './pixel-bytes.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import { isRegisteredUid } from './registered-uid.ts';
import { rewriteDataSet } from './rewrite-data-set.ts';
import type { Rewriting } from './rewriting.ts';

/** A de-identified copy of one file and what became of everything in it. */
export interface DeidentifiedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly changes: readonly AttributeChange[];
  readonly concerns: readonly ConcernCode[];
}

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
  // Where a data set is deflated, its bytes are not the file's.
  const header = { bytes: file, bigEndian: false };
  const identity = collectIdentityWords(
    [
      [raw, part10],
      [meta, header],
    ],
    encoding,
  );
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
  const kept = rewriteDataSet(raw, run, new Set([tags.pixelData.slice(1), '00080016', ...own.keys()]));
  const text = (tag: string, value: string) => encodeElement(tag, 'UI', encodeText('UI', value), bigEndian);
  const instance = instanceUidOf(part10, file, pseudonyms);
  const filled = new Map([
    ['00080016', text('00080016', sopClass)],
    ['00080018', text('00080018', instance)],
    ...missingUids(part10, pseudonyms).map(([tag, uid]) => [tag, text(tag, uid)] as const),
  ]);
  noteOwn(part10, own, encoding, changes);
  notePixels(part10, changes);
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
  if (isRegisteredUid(stated)) return stated;
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
