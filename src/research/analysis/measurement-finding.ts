import { groupBy } from '../../base/group-by.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { type BlandAltman, blandAltman } from '../statistics/agreement/bland-altman.ts';
import { intraclass, type IntraclassFigure } from '../statistics/agreement/intraclass.ts';
import { crossoverT } from '../statistics/crossover/crossover-t.ts';
import { mean } from '../statistics/descriptive.ts';
import { type Equivalence, equivalence } from '../statistics/means/equivalence.ts';
import { pairedT } from '../statistics/means/paired-t.ts';
import type { TTest } from '../statistics/means/t-test.ts';
import { welchT } from '../statistics/means/welch-t.ts';
import { computed, notComputable, type Outcome } from '../statistics/outcome.ts';
import { compareRanks } from './compare-ranks.ts';
import { comparedIn } from './compared-in.ts';
import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';
import { armOf, crossoverOf, type PersonValues, pairsOf, personValues } from './person-values.ts';

/** Errors within which two displays measure alike, by unit: what VR was found to measure to (PMC7064653). */
export const equivalenceMargins: Readonly<Record<string, number>> = { mm: 0.5, deg: 0.7 };

/** How readers agree on the cases of one set that all of them measured. */
export interface Reliability {
  readonly caseSet: string;
  readonly cases: number;
  readonly readers: number;
  /** Agreement, and consistency (Shrout and Fleiss's (2,1) and (3,1)). */
  readonly icc21: Outcome<Pick<IntraclassFigure, 'value' | 'interval'>>;
  readonly icc31: Outcome<Pick<IntraclassFigure, 'value' | 'interval'>>;
}

/** What was measured in one condition, against the truth. */
export interface ConditionAgreement {
  readonly condition: string;
  readonly name: string;
  readonly answers: number;
  readonly participants: number;
  readonly agreement: Outcome<BlandAltman>;
  readonly reliability: readonly Reliability[];
  readonly points: readonly {
    readonly participantId: string;
    readonly mean: number;
    readonly difference: number;
  }[];
}

/** One quantity that was measured: against the truth in each condition, and the conditions against one another. */
export interface MeasurementFinding {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly conditions: readonly ConditionAgreement[];
  /** Sizes of the errors, averaged by participant and condition. */
  readonly errors: Finding;
  /** Undefined where no margin is stated for the unit. */
  readonly margin: number | undefined;
  /** Mean errors with their sign: do the conditions agree within the margin? Two conditions only. */
  readonly equivalence: Outcome<Equivalence & Pick<TTest, 'estimate'>> | undefined;
}

type Measured = Observation & { readonly measured: NonNullable<Observation['measured']> };

/** Every quantity that was measured: one for each question and unit. */
export function measurementFindings(
  protocol: Protocol,
  observations: readonly Observation[],
): MeasurementFinding[] {
  const measured = observations.filter((row): row is Measured => row.measured !== undefined);
  const groups = groupBy(measured, ({ questionId, measured: { unit } }) => `${questionId}\n${unit}`);
  return [...groups.values()].map((rows) => measurementFinding(protocol, rows));
}

function measurementFinding(protocol: Protocol, rows: readonly Measured[]): MeasurementFinding {
  const { questionId, measured } = rows[0]!;
  const { unit } = measured;
  const label = protocol.questions.find(({ id }) => id === questionId)?.name ?? questionId;
  const sequenceOf = new Map(rows.map((row) => [row.participantId, row.sequence]));
  const people = (error: (row: Measured) => number) =>
    personValues(
      rows,
      (id) => sequenceOf.get(id),
      (own) => mean(own.map(error)),
    );
  const margin = equivalenceMargins[unit];
  const signed = people(({ measured: { value, reference } }) => value - reference);
  const sizes = people(({ measured: { value, reference } }) => Math.abs(value - reference));
  return {
    id: unit === '' ? questionId : `${questionId} (${unit})`,
    label,
    unit,
    conditions: protocol.conditions.map(({ id, name }) =>
      conditionAgreement(
        id,
        name,
        rows.filter(({ condition }) => condition === id),
      ),
    ),
    errors: {
      id: `${questionId} error (${unit})`,
      label: `${label}, size of the error`,
      unit: `unit ${unit}`,
      compared: comparedIn(protocol),
      ...compareRanks(protocol, sizes),
    },
    margin,
    equivalence:
      margin === undefined || protocol.design === 'rotation'
        ? undefined
        : withEstimate(differenceTest(protocol, signed), margin),
  };
}

function withEstimate(test: Outcome<TTest>, margin: number): MeasurementFinding['equivalence'] {
  if (!test.computed) return test;
  const result = equivalence(test, margin);
  return result.computed ? { ...result, estimate: test.estimate } : result;
}

/** The design's t test of mean errors. */
function differenceTest(protocol: Protocol, people: readonly PersonValues[]): Outcome<TTest> {
  const [a, b] = protocol.conditions.map(({ id }) => id) as [string, string];
  if (protocol.design === 'parallel') return welchT(armOf(people, a), armOf(people, b));
  if (protocol.design === 'crossover') return crossoverT(crossoverOf(protocol, people, a, b)).treatment;
  return pairedT(pairsOf(people, a, b).map(([x, y]) => x - y));
}

function conditionAgreement(condition: string, name: string, rows: readonly Measured[]): ConditionAgreement {
  const pairs = rows.map(({ participantId, measured: { value, reference } }) => ({
    participantId,
    value,
    reference,
  }));
  return {
    condition,
    name,
    answers: rows.length,
    participants: new Set(rows.map(({ participantId }) => participantId)).size,
    agreement: blandAltman(
      pairs.map(({ value }) => value),
      pairs.map(({ reference }) => reference),
    ),
    reliability: [...groupBy(rows, ({ caseSet }) => caseSet)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([caseSet, own]) => reliability(caseSet, own)),
    points: pairs.map(({ participantId, value, reference }) => ({
      participantId,
      mean: (value + reference) / 2,
      difference: value - reference,
    })),
  };
}

/** Of the readers who measured as many cases as anybody; a table with holes has no intraclass correlation. */
function reliability(caseSet: string, rows: readonly Measured[]): Reliability {
  const cases = [...new Set(rows.map(({ caseId }) => caseId))];
  const byReader = [...groupBy(rows, ({ participantId }) => participantId).values()];
  const complete = byReader.filter((own) => own.length === cases.length);
  const ratings = cases.map((caseId) =>
    complete.map((own) => own.find((row) => row.caseId === caseId)!.measured.value),
  );
  const all = intraclass(ratings);
  const one = (name: 'icc21' | 'icc31'): Reliability['icc21'] => {
    if (!all.computed) return all;
    const { value, interval } = all[name];
    return Number.isFinite(value) ? computed({ value, interval }) : alike;
  };
  return { caseSet, cases: cases.length, readers: complete.length, icc21: one('icc21'), icc31: one('icc31') };
}

const alike = notComputable(
  'no-variance',
  'No intraclass correlation: the cases do not differ beside what readers add to all of them alike.',
);
