import type { Finding } from '../analysis/finding.ts';
import type { Observation } from '../analysis/observation.ts';
import { pairedScores, pilotScores } from '../analysis/pilot-scores.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { mean } from '../statistics/descriptive.ts';
import { groupBy } from '../../base/group-by.ts';

/** One outcome's effect as a point with its interval; those without a value are left out. */
export interface EffectPoint {
  readonly label: string;
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

export function effectPoints(findings: readonly Finding[]): EffectPoint[] {
  return findings.flatMap(({ label, effect }) => {
    if (!effect.computed) return [];
    const { value, interval } = effect;
    return [
      {
        label,
        value,
        low: interval.computed ? interval.low : undefined,
        high: interval.computed ? interval.high : undefined,
      },
    ];
  });
}

/** One participant's right answers in one condition; a line joins those of a participant. */
export interface ConditionPoint {
  readonly participantId: string;
  readonly sequence: string;
  readonly condition: string;
  readonly right: number;
  /** Answers that the protocol asks for. */
  readonly asked: number;
}

/** Right answers by participant and condition, of those who finished. */
export function conditionPoints(protocol: Protocol, observations: readonly Observation[]): ConditionPoint[] {
  const nameOf = new Map(protocol.conditions.map(({ id, name }) => [id, name]));
  return pilotScores(protocol, observations)
    .filter(({ complete }) => complete)
    .flatMap(({ participantId, sequence, conditions }) =>
      [...conditions].map(([condition, { right, asked }]) => ({
        participantId,
        sequence,
        condition: nameOf.get(condition) ?? condition,
        right,
        asked,
      })),
    );
}

/** Difference against mean of one participant's two scores (Bland and Altman, Lancet 1986;1:307-310). */
export interface AgreementPoint {
  readonly participantId: string;
  readonly mean: number;
  readonly difference: number;
}

/** First minus second condition of everybody who finished both; empty with more than two conditions or one each. */
export function agreementPoints(protocol: Protocol, observations: readonly Observation[]): AgreementPoint[] {
  const [a, b, third] = protocol.conditions;
  if (!a || !b || third || protocol.design === 'parallel') return [];
  return pilotScores(protocol, observations)
    .filter(({ complete }) => complete)
    .flatMap((score) =>
      pairedScores([score], a.id, b.id).map(([x, y]) => ({
        participantId: score.participantId,
        mean: (x + y) / 2,
        difference: x - y,
      })),
    );
}

/** Share of right answers in the order in which a period's answers were given: what is learnt on the way. */
export interface LearningPoint {
  readonly period: number;
  readonly condition: string;
  /** From 1: the case's place within its period. */
  readonly caseInPeriod: number;
  readonly share: number;
  readonly answers: number;
}

export function learningPoints(protocol: Protocol, observations: readonly Observation[]): LearningPoint[] {
  const nameOf = new Map(protocol.conditions.map(({ id, name }) => [id, name]));
  const placed = [
    ...groupBy(observations, ({ participantId, period }) => `${participantId}\n${period}`).values(),
  ].flatMap((rows) => {
    const order = [...new Set(rows.map(({ caseId }) => caseId))];
    return rows.map((row) => ({ row, caseInPeriod: order.indexOf(row.caseId) + 1 }));
  });
  const groups = groupBy(
    placed,
    ({ row, caseInPeriod }) => `${row.period}\n${row.condition}\n${caseInPeriod}`,
  );
  return [...groups.values()].map((group) => {
    const { row, caseInPeriod } = group[0]!;
    return {
      period: row.period,
      condition: nameOf.get(row.condition) ?? row.condition,
      caseInPeriod,
      share: mean(group.map((entry) => Number(entry.row.correct))),
      answers: group.length,
    };
  });
}
