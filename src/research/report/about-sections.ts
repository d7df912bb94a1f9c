import type { PilotReport } from '../analysis/analyse-pilot.ts';
import { dataColumns } from '../export/data-columns.ts';
import type { LockedProtocol } from '../protocol/lock-protocol.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { ReportBlock, ReportSection } from './report-section.ts';

/** What is known of a pilot besides its answers. */
export interface ReportContext {
  /** Undefined where there is no lock: what follows was planned afterwards. */
  readonly locked: LockedProtocol | undefined;
  /** False where somebody at the desk could know the next arm; undefined where nothing says. */
  readonly concealed: boolean | undefined;
  /** The allocation's seed, once it may be known. */
  readonly revealedSeed?: string | undefined;
}

/** Amendments, what the columns hold, and what anybody needs to find the same numbers again. */
export function aboutSections(
  protocol: Protocol,
  { gradedBy }: PilotReport,
  { locked, concealed, revealedSeed }: ReportContext,
): ReportSection[] {
  return [
    { id: 'amendments', heading: 'Changes after the lock', blocks: amendmentBlocks(locked) },
    {
      id: 'dictionary',
      heading: 'Data dictionary',
      blocks: [
        {
          kind: 'more',
          summary: 'What each column of the answers holds',
          blocks: [
            {
              kind: 'table',
              caption: 'One row an answer',
              columns: ['Column', 'Meaning', 'Unit'],
              rows: dataColumns.map(({ name, description, unit }) => [name, description, unit ?? '']),
            },
          ],
        },
      ],
    },
    {
      id: 'about',
      heading: 'How this was made',
      blocks: [
        {
          kind: 'list',
          items: [
            `Design: ${protocol.design}; primary outcome: right answers; level ${protocol.alpha}; family corrected after Holm.`,
            ...(locked
              ? [
                  `Protocol ${protocol.id}, version ${protocol.version} of the form, locked on ${dayOf(locked.lockedAtMs)}, SHA-256 ${locked.hash}.`,
                  `Commitment to the allocation's seed: SHA-256 ${locked.seedCommitment}.`,
                ]
              : [`Protocol ${protocol.id}, version ${protocol.version} of the form: not locked.`]),
            revealedSeed === undefined
              ? 'The seed of the allocation is not revealed here.'
              : `The seed of the allocation: ${revealedSeed}. Anybody can draw the allocation again.`,
            concealmentText(concealed),
            graderText(gradedBy),
            'analysis.R in the exported data computes these numbers again with base R.',
          ],
        },
      ],
    },
  ];
}

function amendmentBlocks(locked: LockedProtocol | undefined): ReportBlock[] {
  if (!locked) return [];
  if (locked.amendments.length === 0)
    return [{ kind: 'text', text: 'The protocol was not changed after it was locked.' }];
  return [
    {
      kind: 'list',
      items: locked.amendments.map(
        ({ atMs, reason, previousHash, hash }) =>
          `${dayOf(atMs)}: ${reason} (SHA-256 from ${previousHash.slice(0, 12)}… to ${hash.slice(0, 12)}…)`,
      ),
    },
  ];
}

function concealmentText(concealed: boolean | undefined): string {
  if (concealed === undefined) return 'Whether the allocation was concealed is not recorded.';
  return concealed
    ? 'The allocation was concealed: the server gave each arm out only after consent and baseline were stored.'
    : 'The allocation was not concealed: the plan with its seed was on a device, and who held it could know the next arm.';
}

function graderText({ server, device, unknown }: PilotReport['gradedBy']): string {
  const parts = [
    server > 0 ? `${server} answers were marked by the server, which keeps the keys` : '',
    device > 0 ? `${device} answers were marked on the participants’ devices, which had the keys` : '',
    unknown > 0 ? `of ${unknown} answers it is not recorded who marked them` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'No answers were marked.' : `Marks: ${parts.join('; ')}.`;
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
