import { UserError } from '../../base/user-error.ts';
import type { Observation } from '../analysis/observation.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Protocol } from './protocol.ts';

/**
 * The plan that answers without a protocol look as if they followed: conditions, sequences and case sets as they occur.
 * What comes of it is exploratory. `first` is the condition of interest; without it the first that occurs. Throws a
 * `UserError` where there are no two conditions to compare.
 */
export function protocolOfData(observations: readonly Observation[], first?: string): Protocol {
  const inOrder = <T>(values: readonly T[]) => [...new Set(values)];
  const found = inOrder(observations.map(({ condition }) => condition));
  if (found.length < 2)
    throw new UserError(
      'pilot/one-condition',
      'The answers are all from one condition, so there is nothing to compare. Choose a file with two conditions or more.',
      { conditions: found.length },
    );
  const sequences = [...groupBy(observations, ({ sequence }) => sequence)].map(([id, rows]) => ({
    id,
    periods: [...groupBy(rows, ({ period }) => period)]
      .sort(([a], [b]) => a - b)
      .map(([, [row]]) => ({ condition: row!.condition, caseSet: row!.caseSet })),
  }));
  const design = designOf(found.length, sequences);
  // What comes after is of interest where everybody has the same order.
  const interest = first ?? (design === 'pre-post' ? sequences[0]!.periods.at(-1)!.condition : found[0]!);
  const conditions = found.includes(interest) ? inOrder([interest, ...found]) : found;
  const participants = groupBy(observations, ({ participantId }) => participantId).size;
  return {
    schema: 'oblique/protocol',
    version: 1,
    id: 'from-data',
    title: 'Answers without a protocol',
    design,
    conditions: conditions.map((id) => ({ id, name: id })),
    questions: inOrder(observations.map(({ questionId }) => questionId)).map((id) => ({ id, name: id })),
    caseSets: [...groupBy(observations, ({ caseSet }) => caseSet)].map(([id, rows]) => ({
      id,
      cases: [...groupBy(rows, ({ caseId }) => caseId)].map(([caseId, own]) => ({
        id: caseId,
        questions: inOrder(own.map(({ questionId }) => questionId)),
      })),
    })),
    sequences,
    allocation: { ratio: sequences.map(() => 1), blockSizes: [sequences.length], strata: ['all'] },
    plannedParticipants: Math.max(2, participants),
    primaryOutcome: 'total',
    alpha: 0.05,
    binaryTest: 'prescott',
    consentText: '',
  };
}

function designOf(
  conditions: number,
  sequences: readonly { readonly periods: readonly { readonly condition: string }[] }[],
): Protocol['design'] {
  if (sequences.every(({ periods }) => periods.length === 1)) return 'parallel';
  if (conditions > 2) return 'rotation';
  const firsts = new Set(sequences.map(({ periods }) => periods[0]!.condition));
  return firsts.size > 1 ? 'crossover' : 'pre-post';
}
