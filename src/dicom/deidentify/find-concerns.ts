import { isCtClass } from '../ct-class.ts';
import type { ElementReader } from '../element-reader.ts';
import { readDisplayText } from '../header-text.ts';
import type { Part10 } from '../part10/open-part10.ts';
import { tags } from '../tags.ts';
import { decodeText, elementBytes } from './element-text.ts';

/** Something in one file that no table takes away: a person has to look. */
export type ConcernCode =
  | 'burned-in-stated'
  | 'burned-in-likely'
  | 'burned-in-unstated'
  | 'overlay-in-pixels'
  | 'dose-report'
  | 'face-stated'
  | 'head-stated';

const headWords =
  /head|brain|skull|face|facial|sinus|orbit|jaw|dental|maxill|mandib|cereb|crani|neuro|temporal|mastoid|kopf|sch[aä]del|gesicht|hirn|t[eê]te|cr[aâ]n|cabeza|testa|encephal|cabeca|glava|голов|頭|头/i;
const doseWords = /dose|dosis|patient protocol|screen ?save|summary/i;
const pictureKinds = [
  'SCREEN SAVE',
  'SCREEN_SAVE',
  'SCREENSAVE',
  'DOSE',
  'DOSE_INFO',
  'REPORT',
  'VRT',
  'POSDISP',
  'MPR_THICK',
];

/** What a person should look at before this file is shared, from its header alone. */
export function findConcerns(file: Part10): ConcernCode[] {
  const { elements } = file;
  const found: ConcernCode[] = [];
  const imageType = elements.texts(tags.imageType).map((value) => value.toUpperCase());
  const description = readDisplayText(elements, tags.seriesDescription);
  const burnedIn = stated(file, '00280301');
  if (burnedIn === 'YES') found.push('burned-in-stated');
  else if (looksCaptured(file, imageType)) found.push('burned-in-likely');
  else if (burnedIn !== 'NO') found.push('burned-in-unstated');
  if (hasOverlayInPixels(file)) found.push('overlay-in-pixels');
  if (doseWords.test(description) || imageType.some((value) => value.startsWith('DOSE')))
    found.push('dose-report');
  if (stated(file, '00280302') === 'YES') found.push('face-stated');
  if (
    headWords.test(
      `${readDisplayText(elements, tags.bodyPartExamined)} ${description} ${studyDescription(elements)}`,
    )
  )
    found.push('head-stated');
  return found;
}

/** Localizers with drawn lines, screens saved as images, colour: where scanners and workstations write names. */
function looksCaptured({ elements, raw }: Part10, imageType: readonly string[]): boolean {
  return (
    !isCtClass(elements.text(tags.sopClassUid) ?? '') ||
    raw.x00080064 !== undefined ||
    (elements.uint16(tags.samplesPerPixel) ?? 1) > 1 ||
    imageType.some((value) => value === 'LOCALIZER' || pictureKinds.includes(value))
  );
}

/** Old overlays lie in bits of the pixels that the image does not use (PS3.5 8.1.2, retired). */
function hasOverlayInPixels({ raw, bytes, bigEndian }: Part10): boolean {
  return Object.entries(raw).some(([key, element]) => {
    if (!/^x60[0-9a-f][02468ace]0100$/.test(key) || element.length !== 2) return false;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return element.dataOffset + 2 <= bytes.length && view.getUint16(element.dataOffset, !bigEndian) > 1;
  });
}

function stated(file: Part10, tag: string): string {
  const element = file.raw[`x${tag}`];
  return element ? decodeText(elementBytes(element, file), 'latin1').trim().toUpperCase() : '';
}

function studyDescription(elements: ElementReader): string {
  return readDisplayText(elements, tags.studyDescription);
}
