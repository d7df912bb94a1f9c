import type { ProtocolDraft } from './protocol-draft.ts';

type Described = Pick<ProtocolDraft, 'describing' | 'strata'>;
type Question = ProtocolDraft['describing'][number];

/** The short names of a question's answers, which are those of the groups where it is the stratum. */
const answersOf = ({ options }: Question): string[] => options.map(({ id }) => id);

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().every((name, i) => name === [...b].sort()[i]);

/** Place of the question whose answers are the groups that are allocated each by itself; undefined where none is. */
export function stratumAt({ describing, strata = [] }: Described): number | undefined {
  const at = describing.findIndex((question) => sameNames(answersOf(question), strata));
  return at < 0 ? undefined : at;
}

/** The question before the one at `at` whose answers have the same short names: groups would not tell them apart. */
export const sameAnswersBefore = (describing: Described['describing'], at: number): Question | undefined =>
  describing.slice(0, at).find((question) => sameNames(answersOf(question), answersOf(describing[at]!)));

/** Groups as the answers of the question at `at`; none where it is undefined. */
export const stratifiedBy = (
  { describing }: Described,
  at: number | undefined,
): Pick<Described, 'strata'> => ({
  strata: at === undefined ? [] : answersOf(describing[at]!),
});

/** The draft with other questions: groups follow the answers of the question that they are, and go with it. */
export function describedBy(before: Described, describing: Described['describing']): Described {
  const at = stratumAt(before);
  if (at === undefined) return { describing };
  const { id } = before.describing[at]!;
  const renamed = describing.length === before.describing.length ? at : -1;
  const found = describing.findIndex((question) => question.id === id);
  const now = describing[found < 0 ? renamed : found];
  return { describing, strata: now ? answersOf(now) : [] };
}
