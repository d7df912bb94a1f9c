import { formatValue } from '../../measure/reading.ts';
import type { DraftFinding } from '../../teaching/authoring/draft-finding.ts';
import { factsOfTruth } from '../../teaching/case-truth.ts';

type Facts = ReturnType<typeof factsOfTruth>;
const known = new WeakMap<NonNullable<DraftFinding['truth']>, Facts>();

/** The numbers of a mark, computed once for each. */
export function factsOf({ truth }: DraftFinding): Facts | undefined {
  if (!truth) return undefined;
  const facts = known.get(truth) ?? factsOfTruth(truth);
  known.set(truth, facts);
  return facts;
}

/** How a mark is called: "painted". */
export const markWords: Readonly<Record<DraftFinding['mark']['mark'], string>> = {
  none: 'not marked yet',
  point: 'a point',
  sphere: 'a sphere',
  threshold: 'by density',
  mask: 'painted',
  given: 'came with the case',
};

/** A mark's numbers as rows of a table. */
export function factRows(finding: DraftFinding): readonly (readonly [name: string, value: string])[] {
  const facts = factsOf(finding);
  if (!facts) return [];
  return [
    [
      finding.truth?.shape === 'mask' ? 'Volume of whole voxels' : 'Volume',
      formatValue(facts.volumeMm3 / 1000, 'mL'),
    ],
    ['Longest diameter', formatValue(facts.longAxisMm, 'mm')],
    ['At right angles', formatValue(facts.shortAxisMm, 'mm')],
    ...(facts.meanHu === undefined ? [] : [['Mean density', formatValue(facts.meanHu, "[hnsf'U]")] as const]),
  ];
}

/** A name for lists: the finding's own, or its place among the others. */
export const nameOf = ({ name }: DraftFinding, at: number) => name.trim() || `Finding ${at + 1}`;

/** What a key that follows a finding is now: "Follows the mark of Nodule: 12.4 mm". */
export function followedWords(fact: string, findings: readonly DraftFinding[]): string {
  const at = findings.findIndex(({ id }) => fact.startsWith(`${id}.`));
  const finding = findings[at];
  const facts = finding && factsOf(finding);
  if (!finding || !facts) return 'Follows a finding that is not marked any more';
  const values: Readonly<Record<string, string | undefined>> = {
    longAxisMm: formatValue(facts.longAxisMm, 'mm'),
    shortAxisMm: formatValue(facts.shortAxisMm, 'mm'),
    meanHu: facts.meanHu === undefined ? undefined : formatValue(facts.meanHu, "[hnsf'U]"),
  };
  return `Follows the mark of ${nameOf(finding, at)}: ${values[fact.slice(finding.id.length + 1)] ?? ''}`;
}
