import type { PilotReport } from '../analysis/analyse-pilot.ts';
import type { PilotData } from '../analysis/pilot-data.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { pOrReason } from './figure-text.ts';
import { changeText, effectText } from './finding-in-words.ts';
import { symptomPlots } from './plot-data.ts';
import type { ReportBlock, ReportSection } from './report-section.ts';

/** What got worse: questions, symptoms, and who stopped. */
export function harmsSection(protocol: Protocol, data: PilotData, report: PilotReport): ReportSection {
  const { worse, symptoms, between } = report.harms;
  const nameOf = (id: string) => protocol.conditions.find((condition) => condition.id === id)?.name ?? id;
  const first = protocol.conditions[0]!.name;
  const stopped = data.participants.filter((participant) => participant.stopped !== undefined);
  const plots = symptomPlots(protocol, data);
  const blocks: ReportBlock[] = [
    worse.length === 0
      ? {
          kind: 'text',
          text:
            report.flow.finished === 0
              ? 'Nobody finished, so questions say nothing of harm.'
              : `On no question did ${first} do worse.`,
        }
      : {
          kind: 'list',
          items: worse.map(
            (finding) =>
              `Worse with ${finding.compared.first}: ${finding.label}, ${effectText(finding, finding.unit, finding.compared)}`,
          ),
        },
    {
      kind: 'text',
      text:
        data.participants.length === 0
          ? 'Whether somebody stopped is not in these data.'
          : stopped.length === 0
            ? 'Nobody stopped early.'
            : `${stopped.length} of ${data.participants.length} stopped early: ${stopped.map(({ participantId, stopped: reason }) => `${participantId} (${reason})`).join(', ')}.`,
    },
    ...(symptoms.length > 0
      ? [
          {
            kind: 'table',
            caption: 'How people felt after each condition, against before (exact signed-rank tests)',
            columns: ['Scale', 'Condition', 'Change', 'p', 'Participants'],
            rows: symptoms.map(({ label, condition, change, participants }) => [
              label,
              nameOf(condition),
              changeText(change),
              pOrReason(change.p),
              String(participants),
            ]),
          } as const,
        ]
      : [{ kind: 'text', text: 'How people felt before and after was not asked.' } as const]),
    ...(between.length > 0
      ? [
          {
            kind: 'table',
            caption: 'Symptoms after the conditions, compared; more points are worse',
            columns: ['Scale', 'Effect', 'p', 'Method'],
            rows: between.map((finding) => [
              finding.label,
              effectText(finding, finding.unit, finding.compared),
              pOrReason(finding.p),
              [finding.method, ...finding.notes].join('. '),
            ]),
          } as const,
        ]
      : []),
    ...(plots.length > 0 ? [{ kind: 'plots', plots } as const] : []),
  ];
  return { id: 'harms', heading: 'Harms', blocks };
}
