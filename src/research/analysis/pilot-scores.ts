import type { Protocol } from '../protocol/protocol.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Observation } from './observation.ts';
import type { PersonValues } from './person-values.ts';

/** What one participant did in one condition. */
export interface ConditionScore {
  /** From 1. */
  readonly period: number;
  readonly right: number;
  readonly answered: number;
  /** Answers that the protocol asks for. */
  readonly asked: number;
}

export interface ParticipantScore {
  readonly participantId: string;
  readonly sequence: string;
  /** By condition, in the order of periods. */
  readonly conditions: ReadonlyMap<string, ConditionScore>;
  /** Every asked answer was given. */
  readonly complete: boolean;
}

/** Right answers of each participant by condition, of one question or of all. */
export function pilotScores(
  protocol: Protocol,
  observations: readonly Observation[],
  questionId?: string,
): ParticipantScore[] {
  const wanted = observations.filter((row) => questionId === undefined || row.questionId === questionId);
  const rowsOf = groupBy(wanted, (row) => row.participantId);
  const sequenceOf = new Map(observations.map((row) => [row.participantId, row.sequence]));
  return [...sequenceOf].map(([participantId, sequenceId]) => {
    const periods = protocol.sequences.find(({ id }) => id === sequenceId)?.periods ?? [];
    const rows = rowsOf.get(participantId) ?? [];
    const conditions = new Map(
      periods.map(({ condition, caseSet }, i): [string, ConditionScore] => {
        const cases = protocol.caseSets.find(({ id }) => id === caseSet)?.cases ?? [];
        const asked = cases
          .flatMap(({ questions }) => questions)
          .filter((question) => questionId === undefined || question === questionId).length;
        const own = rows.filter((row) => row.period === i + 1);
        const right = own.filter((row) => row.correct).length;
        return [condition, { period: i + 1, right, answered: own.length, asked }];
      }),
    );
    const complete = [...conditions.values()].every(({ answered, asked }) => answered === asked);
    return { participantId, sequence: sequenceId, conditions, complete };
  });
}

/** Right answers in each condition, to be compared. */
export const rightAnswers = (scores: readonly ParticipantScore[]): PersonValues[] =>
  scores.map(({ participantId, sequence, conditions }) => ({
    participantId,
    sequence,
    values: new Map([...conditions].map(([condition, { right }]) => [condition, right])),
  }));
