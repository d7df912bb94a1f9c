import type { PilotReport } from '../analysis/analyse-pilot.ts';
import type { Analysis, Finding } from '../analysis/finding.ts';
import type { PilotData } from '../analysis/pilot-data.ts';
import type { Preference } from '../analysis/preference.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { figureText, intervalText, pOrReason, pText } from './figure-text.ts';
import { effectText, findingInWords } from './finding-in-words.ts';
import { outcomePlots } from './plot-data.ts';
import type { ReportBlock, ReportSection, ReportTable } from './report-section.ts';
import { computed, type Figure } from '../statistics/outcome.ts';

export function primarySection({ primary, missingAsWrong }: PilotReport): ReportSection {
  const others = missingAsWrong
    ? [{ ...missingAsWrong, method: `${missingAsWrong.method}, answers not given counted as wrong` }]
    : [];
  return {
    id: 'primary',
    heading: 'Primary outcome',
    blocks: [
      { kind: 'text', text: findingInWords(primary), lead: true },
      ...primary.notes.map((text) => ({ kind: 'text', text }) as const),
      ...otherWays(primary, others),
    ],
  };
}

export function familySection(protocol: Protocol, data: PilotData, report: PilotReport): ReportSection {
  const plots = outcomePlots(protocol, data, report);
  return {
    id: 'family',
    heading: protocol.design === 'rotation' ? 'Each condition against the first' : 'Question by question',
    blocks: [
      {
        kind: 'table',
        caption: `A family of ${report.family.length}: read the last p, which allows for asking so many.`,
        columns: ['Question', 'Effect', 'p', 'p after Holm', 'Method'],
        rows: report.family.map((finding) => [
          finding.label,
          effectText(finding, finding.unit, finding.compared),
          pOrReason(finding.p),
          finding.pHolm === undefined ? 'not counted' : pText(finding.pHolm),
          [finding.method, ...finding.notes].join('. '),
        ]),
      },
      ...moreOfAll(report.family),
      ...(plots.length > 0 ? [{ kind: 'plots', plots } as const] : []),
    ],
  };
}

export function secondarySection({ secondary, preference }: PilotReport): ReportSection {
  return {
    id: 'secondary',
    heading: 'Secondary outcomes',
    blocks: [
      ...secondary.flatMap(inFull),
      ...(preference ? [{ kind: 'text', text: preferenceText(preference) } as const] : []),
    ],
  };
}

export const exploratorySection = ({ exploratory }: PilotReport): ReportSection => ({
  id: 'exploratory',
  heading: 'Exploratory: nobody planned to test this',
  blocks: exploratory.flatMap(inFull),
});

/** A finding as a sentence, what to know of it, and the other ways to analyse it. */
export const inFull = (finding: Finding): ReportBlock[] => [
  { kind: 'text', text: [findingInWords(finding), ...finding.notes].join(' ') },
  ...otherWays(finding),
];

/** Other analyses of one outcome, and its further figures; the plan's own does not change with what they say. */
function otherWays(finding: Finding, others: readonly Analysis[] = []): ReportBlock[] {
  const ways = waysTable(finding, [...finding.sensitivity, ...others]);
  const figures = figuresTable([finding]);
  const blocks = [...(ways.rows.length > 0 ? [ways] : []), ...(figures.rows.length > 0 ? [figures] : [])];
  return blocks.length > 0
    ? [{ kind: 'more', summary: `${finding.label}: analysed in other ways, and further figures`, blocks }]
    : [];
}

/** The same of a whole family, in one place. */
function moreOfAll(findings: readonly Finding[]): ReportBlock[] {
  const blocks = [
    ...findings.map((finding) => waysTable(finding, finding.sensitivity)),
    figuresTable(findings),
  ].filter(({ rows }) => rows.length > 0);
  return blocks.length > 0
    ? [{ kind: 'more', summary: 'Each analysed in other ways, and further figures', blocks }]
    : [];
}

const waysTable = ({ label, unit, compared }: Finding, ways: readonly Analysis[]): ReportTable => ({
  kind: 'table',
  caption: `${label}, analysed in other ways; the plan's own analysis leads whatever they say`,
  columns: ['Method', 'Effect', 'p'],
  rows: ways.map((way) => [way.method, effectText(way, unit, compared), pOrReason(way.p)]),
});

const figuresTable = (findings: readonly Finding[]): ReportTable => ({
  kind: 'table',
  caption: 'Further figures',
  columns: ['Outcome', 'Figure', 'Value'],
  rows: findings.flatMap(({ label, figures }) =>
    Object.entries(figures).map(([name, figure]) => [
      label,
      name,
      /(^| )p$/.test(name) ? pOrReason(figure) : wholeOrFigure(figure),
    ]),
  ),
});

/** Counts stay whole. */
const wholeOrFigure = (value: Figure): string =>
  value.computed && Number.isInteger(value.value) ? String(value.value) : figureText(value);

function preferenceText({ asked, choices, interval, p }: Preference): string {
  const each = choices.map(({ name, chosen }) => `${chosen} of ${asked} would choose ${name}`).join(', ');
  const bounds = intervalText(computed(interval), (share) => `${Math.round(100 * share)} %`);
  const first = `${choices[0]!.name}: ${bounds}`;
  return `Preference: ${each} (${first}); ${p.computed ? `${pText(p.value)}, exact sign test.` : p.reason}`;
}
