import { anatomyOf } from './anatomy.ts';
import type { HangingRegion, HangingRules } from './hanging-rules.ts';
import type { Series } from './series.ts';
import type { PlaneName } from './slice-plane.ts';
import type { Volume } from './volume.ts';

/** How a scan is to open, and by what evidence. */
export interface Hanging {
  readonly region: HangingRegion;
  /** What told the body part, strongest first. */
  readonly evidence: 'body part' | 'series description' | 'study description' | 'anatomy';
  /** A window preset's id; undefined for single images, scouts among them, and where the values are not HU. */
  readonly window: string | undefined;
  readonly plane: PlaneName;
}

/** What a header tells of the body part. */
export type HeaderEvidence = Pick<Series, 'bodyPart' | 'description' | 'studyDescription'>;

/**
 * Chooses how a scan opens by its body part: as its header states it, as descriptions name it, or as its voxels
 * look. Undefined where nothing tells, or where a text names several parts: the scan then opens as its file says.
 */
export function hang(header: HeaderEvidence, volume: Volume, rules: HangingRules): Hanging | undefined {
  const found = regionOf(header, volume, rules);
  if (!found) return undefined;
  const said = rules.reconstructions.filter(({ words }) => names(header.description, words));
  const window = said.length === 1 ? said[0]!.window : found.region.window;
  return {
    ...found,
    window: volume.unit === 'HU' && volume.dims[2] > 1 ? window : undefined,
    plane: found.region.plane,
  };
}

function regionOf(
  header: HeaderEvidence,
  volume: Volume,
  { regions }: HangingRules,
): Pick<Hanging, 'region' | 'evidence'> | undefined {
  const part = header.bodyPart.toUpperCase().replace(/[^A-Z]/g, '');
  const stated = regions.find(({ bodyParts }) => bodyParts.includes(part));
  if (stated) return { region: stated, evidence: 'body part' };
  const texts = [
    ['body part', header.bodyPart],
    ['series description', header.description],
    ['study description', header.studyDescription],
  ] as const;
  for (const [evidence, text] of texts) {
    const named = regions.filter(({ words }) => names(text, words));
    if (named.length > 1) return undefined;
    if (named[0]) return { region: named[0], evidence };
  }
  const seen = anatomyOf(volume);
  const region = regions.find(({ id }) => id === seen);
  return region && { region, evidence: 'anatomy' };
}

/** Whether a text has one of the words as a whole word; case, accents and signs do not count. */
function names(text: string, words: readonly string[]): boolean {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  const inText = new Set(plain.split(/[^a-z]+/));
  return words.some((word) => inText.has(word));
}
