import type { RawElements } from '../part10/parse-data-set.ts';
import type { ElementBytes } from '../part10/part10-elements.ts';
import { ctAttributeOf } from './ct-attributes.ts';
import { decodeText, elementBytes } from './element-text.ts';
import { profileRuleOf } from './profile-table.ts';

/** Words by which a file names people, places and numbers; they may stand nowhere in what is kept. */
export interface IdentityWords {
  /** Whether a text repeats one of them. */
  repeatedIn(text: string): boolean;
  /** Those that are too long to occur in pixels by chance, as written and in capitals. */
  readonly long: readonly string[];
}

const textVrs = new Set(['PN', 'AE', 'LO', 'SH', 'LT', 'ST', 'UT', 'UC', 'UN']);
const leastLetters = 4;
/** Shorter parts of names (Lee, Kim) only count as whole words: as parts they are in many others. */
const leastOfName = 3;
const dateVrs = new Set(['DA', 'DT']);
const dateDigits = /^\d{8}/;
const longLetters = 8;
const mostWords = 500;

/** What pictures are described with, whoever the patient is. */
const definedTerms = new Set(
  'MONOCHROME1 MONOCHROME2 YBR_FULL YBR_FULL_422 ORIGINAL DERIVED PRIMARY SECONDARY AXIAL LOCALIZER VOLUME NONE'.split(
    ' ',
  ),
);

/**
 * Collects them from every attribute that the profile treats as identifying, at any depth: names, numbers,
 * institutions, stations, days. Descriptions are not: their words (HEAD, CONTRAST) are no secrets.
 */
export function collectIdentityWords(
  dataSets: readonly (readonly [elements: RawElements, source: ElementBytes])[],
  encoding: string,
): IdentityWords {
  const words = new Set<string>();
  const shortNames = new Set<string>();
  const visit = (elements: RawElements, source: ElementBytes): void => {
    for (const [key, element] of Object.entries(elements)) {
      for (const item of element.items ?? []) visit(item.dataSet?.elements ?? {}, source);
      if (element.items || words.size > mostWords) continue;
      const tag = key.slice(1);
      const vr = ctAttributeOf(tag)?.vr[0] ?? element.vr;
      const isDate = dateVrs.has(vr ?? '') && profileRuleOf(tag) !== undefined;
      if (!isDate && !identifies(tag, vr)) continue;
      const text = decodeText(elementBytes(element, source).subarray(0, 1024), encoding);
      for (const word of wordsOf(text)) {
        const said = isDate ? (dateDigits.exec(word)?.[0] ?? '') : word;
        if (said.length >= leastLetters) words.add(said);
        else if (vr === 'PN' && said.length >= leastOfName) shortNames.add(said.toUpperCase());
      }
    }
  };
  for (const [elements, source] of dataSets) visit(elements, source);
  const all = new Set([...words].map((word) => word.toUpperCase()));
  return {
    repeatedIn(text) {
      const upper = text.trim().toUpperCase();
      if (definedTerms.has(upper)) return false;
      return (
        [...all].some((word) => upper.includes(word)) || wordsOf(upper).some((word) => shortNames.has(word))
      );
    },
    long: [...new Set([...words, ...all])].filter((word) => word.length >= longLetters),
  };
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u);

function identifies(tag: string, vr: string | undefined): boolean {
  if (vr === 'PN' || vr === 'AE') return true;
  const rule = profileRuleOf(tag);
  if (!rule || rule.tag === 'odd group' || rule.tag.includes('x')) return false;
  if (rule.cleanDescriptors || rule.modifiedDates || rule.patientCharacteristics || rule.profile === 'U')
    return false;
  return vr === undefined || textVrs.has(vr);
}
