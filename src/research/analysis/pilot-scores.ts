import type { Protocol } from '../protocol/protocol.ts';
import type { CrossoverScores, PeriodScores } from '../statistics/crossover/period-scores.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Observation } from './observation.ts';

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

/** Right answers in two conditions of each participant who has both: A, then B. */
export function pairedScores(
  scores: readonly ParticipantScore[],
  a: string,
  b: string,
): [a: number, b: number][] {
  return scores.flatMap(({ conditions }) => {
    const [first, second] = [conditions.get(a), conditions.get(b)];
    return first && second ? [[first.right, second.right] as [number, number]] : [];
  });
}

/** Right answers by order of conditions, for the tests of a crossover. */
export function crossoverScores(scores: readonly ParticipantScore[], a: string, b: string): CrossoverScores {
  const ab: PeriodScores[] = [];
  const ba: PeriodScores[] = [];
  for (const { conditions } of scores) {
    const [inA, inB] = [conditions.get(a), conditions.get(b)];
    if (!inA || !inB) continue;
    if (inA.period < inB.period) ab.push([inA.right, inB.right]);
    else ba.push([inB.right, inA.right]);
  }
  return { ab, ba };
}

/** Right answers of each arm of a parallel design. */
export const armScores = (scores: readonly ParticipantScore[], condition: string): number[] =>
  scores.flatMap(({ conditions }) => conditions.get(condition)?.right ?? []);
