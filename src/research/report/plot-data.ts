import { groupBy } from '../../base/group-by.ts';
import type { PilotReport } from '../analysis/analyse-pilot.ts';
import type { Finding } from '../analysis/finding.ts';
import { type SymptomChange, symptomChanges } from '../analysis/harms.ts';
import { inOrderOfReading } from '../analysis/learning-finding.ts';
import type { MeasurementFinding } from '../analysis/measurement-finding.ts';
import type { Observation } from '../analysis/observation.ts';
import { pairsOf } from '../analysis/person-values.ts';
import type { PilotData } from '../analysis/pilot-data.ts';
import { pilotScores, rightAnswers } from '../analysis/pilot-scores.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { mean } from '../statistics/descriptive.ts';

/** One outcome's effect as a point with its interval; those without a value are left out. */
export interface EffectPoint {
  readonly label: string;
  readonly value: number;
  /** Absent where there is no interval, or it is open on that side. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** One participant's right answers in one condition; a line joins those of a participant. */
export interface ConditionPoint {
  readonly participantId: string;
  readonly condition: string;
  readonly value: number;
}

/** Difference against mean of one participant's two scores (Bland and Altman, Lancet 1986;1:307-310). */
export interface AgreementPoint {
  readonly participantId: string;
  readonly mean: number;
  readonly difference: number;
}

/** Lines of a plot of agreement: the mean difference, and where nearly all differences are expected. */
export interface AgreementLines {
  readonly bias: number;
  readonly lower: number;
  readonly upper: number;
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

/** One symptom score of one participant, before or after one condition. */
export interface SymptomPoint {
  readonly participantId: string;
  readonly condition: string;
  readonly when: 'before' | 'after';
  readonly value: number;
}

/** One plot of a report: what it is called, what it says, and its points. */
export type PlotData = { readonly title: string; readonly caption: string } & (
  | { readonly plot: 'effects'; readonly unit: string; readonly points: readonly EffectPoint[] }
  | {
      readonly plot: 'people';
      readonly axis: string;
      readonly conditions: readonly string[];
      /** The same participant in each condition. */
      readonly paired: boolean;
      readonly points: readonly ConditionPoint[];
    }
  | {
      readonly plot: 'agreement';
      readonly axes: readonly [mean: string, difference: string];
      readonly points: readonly AgreementPoint[];
      readonly lines: AgreementLines | undefined;
    }
  | {
      readonly plot: 'learning';
      readonly conditions: readonly string[];
      readonly points: readonly LearningPoint[];
    }
  | {
      readonly plot: 'symptoms';
      readonly axis: string;
      readonly conditions: readonly string[];
      readonly points: readonly SymptomPoint[];
    }
);

/** The plots of what was asked: one point a question, one line a participant, one mark a case. */
export function outcomePlots(protocol: Protocol, data: PilotData, report: PilotReport): PlotData[] {
  const conditions = protocol.conditions.map(({ name }) => name);
  const paired = protocol.design !== 'parallel';
  const effects = [...groupBy(report.family, ({ unit }) => unit)].flatMap(([unit, family]): PlotData[] => {
    const points = effectPoints(family);
    const { first, second } = family[0]!.compared;
    const axis = `${first} minus ${protocol.design === 'rotation' ? 'the other' : second}`;
    if (points.length === 0) return [];
    return [
      {
        plot: 'effects',
        title: 'Differences with their confidence intervals',
        caption: `Right of the line ${first} did better. A bar is the confidence interval; without one the data set none.`,
        unit: `${axis}, ${unit === 'proportion' ? 'percentage points' : 'right answers'}`,
        points,
      },
    ];
  });
  const people = conditionPoints(protocol, data.observations);
  const times = timePoints(protocol, data.observations);
  const agreement = agreementPoints(protocol, data.observations);
  const learning = learningPoints(protocol, data.observations);
  const plots: PlotData[] = [
    ...effects,
    {
      plot: 'people',
      title: 'Right answers of each participant',
      caption: `${paired ? 'A line joins one participant’s scores. ' : ''}The yellow bar is the mean.`,
      axis: 'Right answers',
      conditions,
      paired,
      points: people,
    },
    {
      plot: 'people',
      title: 'Time per answer of each participant',
      caption: `${paired ? 'A line joins one participant’s times. ' : ''}Geometric means, seconds; the yellow bar is their mean.`,
      axis: 'Seconds per answer',
      conditions,
      paired,
      points: times,
    },
    {
      plot: 'agreement',
      title: 'Differences against means',
      caption:
        'The dashed line is the mean difference. A slope would say that the stronger gain more, or less.',
      axes: ['Mean of both scores', `${conditions[0]} minus ${conditions[1]}`],
      points: agreement,
      lines: undefined,
    },
    {
      plot: 'learning',
      title: 'Learning on the way',
      caption: 'The share of right answers from the first case to the last, by condition.',
      conditions,
      points: learning,
    },
  ];
  return plots.filter(({ points }) => points.length > 0);
}

/** One symptom score each: how everybody felt before and after each condition. */
export function symptomPlots(protocol: Protocol, data: PilotData): PlotData[] {
  const nameOf = conditionNames(protocol);
  const scales = groupBy(symptomChanges(data.scores), ({ scale }) => scale);
  return [...scales].flatMap(([scale, changes]): PlotData[] =>
    scale.endsWith(' total')
      ? [
          {
            plot: 'symptoms',
            title: `${changes[0]!.label}, before and after`,
            caption: 'A line joins one participant’s scores; more is worse, and a baseline is not zero.',
            axis: 'Score',
            conditions: protocol.conditions.map(({ name }) => name),
            points: changes.flatMap((change) => bothTimes(change, nameOf(change.condition))),
          },
        ]
      : [],
  );
}

const bothTimes = ({ participantId, before, after }: SymptomChange, condition: string): SymptomPoint[] => [
  { participantId, condition, when: 'before', value: before },
  { participantId, condition, when: 'after', value: after },
];

/** What was measured against the truth, a plot for each condition. */
export const measurementPlots = ({ label, conditions }: MeasurementFinding, unit: string): PlotData[] =>
  conditions.flatMap(({ name, agreement, points }): PlotData[] =>
    agreement.computed
      ? [
          {
            plot: 'agreement',
            title: `${label}, ${name}`,
            caption:
              'Measured minus true. The dashed line is the bias, the thin lines are the limits of agreement.',
            axes: [`Mean of both, ${unit}`, `Measured minus true, ${unit}`],
            points,
            lines: { bias: agreement.bias, lower: agreement.lower, upper: agreement.upper },
          },
        ]
      : [],
  );

export function effectPoints(findings: readonly Finding[]): EffectPoint[] {
  const finite = (limit: number) => (Number.isFinite(limit) ? limit : undefined);
  return findings.flatMap(({ label, effect, unit }) => {
    if (!effect.computed) return [];
    const { value, interval } = effect;
    const scale = unit === 'proportion' ? 100 : 1;
    return [
      {
        label,
        value: scale * value,
        low: interval.computed ? finite(scale * interval.low) : undefined,
        high: interval.computed ? finite(scale * interval.high) : undefined,
      },
    ];
  });
}

/** Right answers by participant and condition, of those who finished. */
export function conditionPoints(protocol: Protocol, observations: readonly Observation[]): ConditionPoint[] {
  const nameOf = conditionNames(protocol);
  return pilotScores(protocol, observations)
    .filter(({ complete }) => complete)
    .flatMap(({ participantId, conditions }) =>
      [...conditions].map(([condition, { right }]) => ({
        participantId,
        condition: nameOf(condition),
        value: right,
      })),
    );
}

/** Geometric mean of each participant's times per answer, seconds. */
function timePoints(protocol: Protocol, observations: readonly Observation[]): ConditionPoint[] {
  const nameOf = conditionNames(protocol);
  const timed = observations.filter(({ responseMs }) => responseMs !== undefined);
  const groups = groupBy(timed, ({ participantId, condition }) => `${participantId}\n${condition}`);
  return [...groups.values()].map((rows) => ({
    participantId: rows[0]!.participantId,
    condition: nameOf(rows[0]!.condition),
    value: Math.exp(mean(rows.map(({ responseMs }) => Math.log(responseMs! / 1000)))),
  }));
}

/** First minus second condition of everybody who finished both; empty with more than two conditions or one each. */
export function agreementPoints(protocol: Protocol, observations: readonly Observation[]): AgreementPoint[] {
  const [a, b, third] = protocol.conditions;
  if (!a || !b || third || protocol.design === 'parallel') return [];
  return rightAnswers(pilotScores(protocol, observations).filter(({ complete }) => complete)).flatMap(
    (person) =>
      pairsOf([person], a.id, b.id).map(([x, y]) => ({
        participantId: person.participantId,
        mean: (x + y) / 2,
        difference: x - y,
      })),
  );
}

export function learningPoints(protocol: Protocol, observations: readonly Observation[]): LearningPoint[] {
  const nameOf = conditionNames(protocol);
  const groups = groupBy(
    inOrderOfReading(observations),
    ({ row, caseInPeriod }) => `${row.period}\n${row.condition}\n${caseInPeriod}`,
  );
  return [...groups.values()].map((group) => {
    const { row, caseInPeriod } = group[0]!;
    return {
      period: row.period,
      condition: nameOf(row.condition),
      caseInPeriod,
      share: mean(group.map((entry) => Number(entry.row.correct))),
      answers: group.length,
    };
  });
}

function conditionNames({ conditions }: Protocol): (id: string) => string {
  const names = new Map(conditions.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
