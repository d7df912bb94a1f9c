import type { PilotReport } from '../analysis/analyse-pilot.ts';
import type { ConditionAgreement, MeasurementFinding } from '../analysis/measurement-finding.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { computed } from '../statistics/outcome.ts';
import { figureText, intervalText, numberText, pText } from './figure-text.ts';
import { unitName } from './finding-in-words.ts';
import { inFull } from './outcome-sections.ts';
import { measurementPlots } from './plot-data.ts';
import type { ReportBlock, ReportSection, ReportTable } from './report-section.ts';

/** What was measured against the truth, and whether the displays measure alike. */
export function measurementSection({ measurements }: PilotReport): ReportSection {
  return {
    id: 'measurements',
    heading: 'Measurements against the truth',
    blocks: measurements.flatMap((finding) => blocksOf(finding)),
  };
}

function blocksOf(finding: MeasurementFinding): ReportBlock[] {
  const unit = unitName(finding.unit);
  const plots = measurementPlots(finding, unit);
  return [
    agreementTable(finding, unit),
    {
      kind: 'text',
      text: 'Several answers of one participant count one by one, so these intervals are somewhat too narrow.',
    },
    ...(finding.equivalence && finding.margin !== undefined
      ? [{ kind: 'text', text: equivalenceText(finding, unit) } as const]
      : []),
    ...inFull(finding.errors),
    reliabilityTable(finding),
    ...(plots.length > 0 ? [{ kind: 'plots', plots } as const] : []),
  ];
}

const agreementTable = ({ label, conditions }: MeasurementFinding, unit: string): ReportTable => ({
  kind: 'table',
  caption: `${label}${unit === '' ? '' : ` (${unit})`}: measured minus true, limits of agreement after Bland and Altman`,
  columns: ['Condition', 'Bias', 'Lower limit', 'Upper limit', 'Slope', 'Answers'],
  rows: conditions.map((condition) => [condition.name, ...agreementCells(condition)]),
});

function agreementCells({ agreement, answers, participants }: ConditionAgreement): string[] {
  const of = `${answers} of ${participants} participants`;
  if (!agreement.computed) return [agreement.reason, 'none', 'none', 'none', of];
  const { bias, biasInterval, lower, lowerInterval, upper, upperInterval, slope } = agreement;
  const shown = (value: number, interval: typeof biasInterval) =>
    `${numberText(value)} (${intervalText(computed(interval))})`;
  return [
    shown(bias, biasInterval),
    shown(lower, lowerInterval),
    shown(upper, upperInterval),
    slope.computed ? `${numberText(slope.estimate)}, ${pText(slope.p)}` : slope.reason,
    of,
  ];
}

function equivalenceText({ label, equivalence, margin, errors }: MeasurementFinding, unit: string): string {
  const { first, second } = errors.compared;
  const head = `Do ${first} and ${second} measure alike? ${label}: margin stated beforehand ±${margin} ${unit} on the mean error;`;
  if (!equivalence?.computed) return `${head} ${equivalence?.reason ?? 'not tested.'}`;
  const { estimate, interval, p, equivalent } = equivalence;
  const said = equivalent
    ? 'they do, within that margin'
    : 'that they do is not shown, which is no proof that they differ';
  return `${head} difference ${numberText(estimate)} ${unit} (${intervalText(computed(interval))}), two one-sided tests ${pText(p)}: ${said}.`;
}

const reliabilityTable = ({ label, conditions }: MeasurementFinding): ReportTable => ({
  kind: 'table',
  caption: `${label}: do readers agree on cases that all of them measured?`,
  columns: ['Condition', 'Case set', 'Cases × readers', 'ICC(2,1), agreement', 'ICC(3,1), consistency'],
  rows: conditions.flatMap(({ name, reliability }) =>
    reliability.map(({ caseSet, cases, readers, icc21, icc31 }) => [
      name,
      caseSet,
      `${cases} × ${readers}`,
      ...[icc21, icc31].map((icc) =>
        icc.computed ? `${numberText(icc.value)} (${intervalText(icc.interval)})` : icc.reason,
      ),
    ]),
  ),
});

/** Marks on cases whose number of lesions was not told: readers, and the conditions compared. */
export function freeResponseSection({ conditions }: Protocol, { freeResponse }: PilotReport): ReportSection {
  const nameOf = (id: string) => conditions.find((condition) => condition.id === id)?.name ?? id;
  return {
    id: 'free-response',
    heading: 'Marking what is there',
    blocks: freeResponse.flatMap(({ finding, readers }): ReportBlock[] => [
      ...inFull(finding),
      {
        kind: 'more',
        summary: 'Each reader',
        blocks: [
          {
            kind: 'table',
            caption: finding.label,
            columns: ['Reader', 'Condition', 'Area', 'Lesions found', 'Cases with / without lesions'],
            rows: readers.map(({ participantId, condition, area, found, abnormalCases, normalCases }) => [
              participantId,
              nameOf(condition),
              figureText(area),
              found.computed ? `${Math.round(100 * found.value)} %` : found.reason,
              `${abnormalCases} / ${normalCases}`,
            ]),
          },
        ],
      },
    ]),
  };
}
