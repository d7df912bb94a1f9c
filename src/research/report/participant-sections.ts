import type { PilotReport } from '../analysis/analyse-pilot.ts';
import type { Spread } from '../analysis/baseline.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { numberText } from './figure-text.ts';
import type { ReportSection } from './report-section.ts';

export const flowSection = ({ conditions }: Protocol, { flow }: PilotReport): ReportSection => ({
  id: 'flow',
  heading: 'Who took part',
  blocks: [
    { kind: 'flow', flow, names: Object.fromEntries(conditions.map(({ id, name }) => [id, name])) },
    ...(flow.started === 0
      ? [{ kind: 'text', text: 'There are no answers yet, so nothing can be estimated.' } as const]
      : []),
  ],
});

export const deviationsSection = ({ deviations, flow }: PilotReport): ReportSection => ({
  id: 'deviations',
  heading: 'Deviations and exclusions',
  blocks: [
    deviations.length === 0
      ? { kind: 'text', text: 'No deviation from the plan was recorded.' }
      : {
          kind: 'list',
          items: deviations.map(
            ({ participantId, what, reason }) =>
              `${participantId ?? 'All'}: ${what}${reason === undefined ? '' : ` (${reason})`}`,
          ),
        },
    flow.incomplete.length === 0
      ? { kind: 'text', text: 'Nobody was left out of the main analysis.' }
      : {
          kind: 'list',
          items: flow.incomplete.map(({ participantId, reason }) => `${participantId} left out: ${reason}`),
        },
  ],
});

export function baselineSection({ baseline }: PilotReport): ReportSection {
  const head = { id: 'baseline', heading: 'Before anything was compared' };
  if (!baseline || baseline.facts.length + baseline.scores.length === 0) return { ...head, blocks: [] };
  const { groups, facts, scores } = baseline;
  const share = (count: number, of: number) =>
    of === 0 ? '0' : `${count} (${Math.round((100 * count) / of)} %)`;
  return {
    ...head,
    blocks: [
      {
        kind: 'table',
        caption:
          'Counts with percentages, or median (quartiles). No tests: the allocation was random, so whatever differs does so by chance.',
        columns: ['', ...groups.map(({ label, participants }) => `${label} (n = ${participants})`)],
        rows: [
          ...facts.map(({ label, option, counts }) => [
            `${label} ${option}`,
            ...counts.map((count, i) => share(count, groups[i]!.participants)),
          ]),
          ...scores.map(({ label, spreads }) => [label, ...spreads.map(spreadText)]),
        ],
      },
    ],
  };
}

const spreadText = (spread: Spread | undefined): string =>
  spread
    ? `${numberText(spread.median)} (${numberText(spread.lower)} to ${numberText(spread.upper)}), n = ${spread.n}`
    : 'none';
