import type { PilotReport } from '../analysis/analyse-pilot.ts';
import type { Analysis, Finding } from '../analysis/finding.ts';
import type { MeasurementFinding } from '../analysis/measurement-finding.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Outcome } from '../statistics/outcome.ts';

/** One number of a report under the name that `analysis.R` prints it by. */
export interface ReportNumber {
  readonly outcome: string;
  readonly name: string;
  readonly value: number;
}

/** Every number of a report that is more than a count or a setting; what has no value is not there. */
export function reportNumbers({ conditions }: Protocol, report: PilotReport): ReportNumber[] {
  const { primary, missingAsWrong, family, secondary, exploratory, harms, preference } = report;
  const findings = [
    primary,
    ...family,
    ...secondary,
    ...harms.between,
    ...exploratory,
    ...report.measurements.map(({ errors }) => errors),
    ...report.freeResponse.map(({ finding }) => finding),
  ];
  return [
    ...findings.flatMap(ofFinding),
    ...(missingAsWrong ? ofAnalysis('total, all', missingAsWrong) : []),
    ...harms.symptoms.flatMap(({ scale, condition, change }) =>
      ofAnalysis(`${scale} change with ${condition}`, change),
    ),
    ...report.measurements.flatMap(ofMeasurement),
    ...report.freeResponse.flatMap(({ finding, readers }) =>
      readers.flatMap(({ participantId, condition, area, found }) => {
        const outcome = `${finding.id.replace(/ wAFROC$/, '')} reader ${participantId} ${condition}`;
        return [...one(outcome, 'area', area), ...one(outcome, 'found', found)];
      }),
    ),
    ...(preference
      ? [
          ...preference.choices.map(({ condition, chosen }) => ({
            outcome: 'preference',
            name: condition,
            value: chosen,
          })),
          ...limits('preference', '', { ...preference.interval, computed: true }),
          ...(conditions.length === 2 ? one('preference', 'p', preference.p) : []),
        ]
      : []),
  ];
}

function ofFinding(finding: Finding): ReportNumber[] {
  const { id, sensitivity, figures, pHolm } = finding;
  return [
    ...ofAnalysis(id, finding),
    ...sensitivity.flatMap((way) => ofAnalysis(id, way)),
    ...Object.entries(figures).flatMap(([name, figure]) => one(id, name, figure)),
    ...(pHolm === undefined ? [] : [{ outcome: id, name: 'p after Holm', value: pHolm }]),
  ];
}

function ofAnalysis(outcome: string, { method, effect, p }: Analysis): ReportNumber[] {
  const size = effect.computed
    ? [
        { outcome, name: `${method}: effect`, value: effect.value },
        ...limits(outcome, `${method}: `, effect.interval),
        ...(effect.interval.computed
          ? [{ outcome, name: `${method}: level`, value: effect.interval.level }]
          : []),
      ]
    : [];
  return [...size, ...one(outcome, `${method}: p`, p)];
}

function ofMeasurement({ id, conditions, equivalence }: MeasurementFinding): ReportNumber[] {
  return [
    ...conditions.flatMap(({ condition, agreement, reliability }) => {
      const outcome = `${id} ${condition}`;
      const icc = reliability.flatMap(({ caseSet, icc21, icc31 }) =>
        [['ICC(2,1)', icc21] as const, ['ICC(3,1)', icc31] as const].flatMap(([name, figure]) => [
          ...one(`${outcome} set ${caseSet}`, name, figure),
          ...(figure.computed ? limits(`${outcome} set ${caseSet}`, `${name} `, figure.interval) : []),
        ]),
      );
      if (!agreement.computed) return icc;
      const { bias, lower, upper, biasInterval, lowerInterval, upperInterval, slope } = agreement;
      const parts = {
        bias: [bias, biasInterval],
        lower: [lower, lowerInterval],
        upper: [upper, upperInterval],
      } as const;
      return [
        ...Object.entries(parts).flatMap(([name, [value, interval]]) => [
          { outcome, name, value },
          ...limits(outcome, `${name} `, { ...interval, computed: true }),
        ]),
        ...(slope.computed
          ? [
              { outcome, name: 'slope', value: slope.estimate },
              { outcome, name: 'slope p', value: slope.p },
            ]
          : []),
        ...icc,
      ];
    }),
    ...(equivalence?.computed
      ? [
          { outcome: `${id} equivalence`, name: 'estimate', value: equivalence.estimate },
          ...limits(`${id} equivalence`, '', { ...equivalence.interval, computed: true }),
          { outcome: `${id} equivalence`, name: 'p', value: equivalence.p },
        ]
      : []),
  ];
}

const one = (outcome: string, name: string, figure: Outcome<{ readonly value: number }>): ReportNumber[] =>
  figure.computed ? [{ outcome, name, value: figure.value }] : [];

const limits = (outcome: string, prefix: string, interval: Outcome<Interval>): ReportNumber[] =>
  interval.computed
    ? [
        { outcome, name: `${prefix}low`, value: interval.low },
        { outcome, name: `${prefix}high`, value: interval.high },
      ]
    : [];
