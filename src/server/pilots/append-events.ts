import { sortedJson } from '../../base/json.ts';
import { sha256Hex } from '../../research/allocation/sha256-text.ts';
import type { Appended } from '../../research/sitting/appended.ts';
import { isMarked } from '../../research/sitting/awaiting-grade.ts';
import { gradeEvent } from '../../research/sitting/grade-event.ts';
import type { SittingEvent } from '../../research/sitting/sitting-event.ts';
import type { SittingStep } from '../../research/sitting/sitting-step.ts';
import type { SittingWay } from '../../research/sitting/view-of-sitting.ts';
import type { ParticipantCaller } from '../api/caller.ts';
import { Refusal } from '../api/refusal.ts';
import type { Services } from '../api/services.ts';
import type { Queries } from '../database/tables.ts';
import { findPilot, type Pilot, requireState } from './pilot.ts';
import { wayOf } from './stored-sitting.ts';

/**
 * Stores a device's events, all those that can be kept in one transaction. An event that is there already is
 * acknowledged again; another under the same name is refused, and the first stays.
 */
export async function appendEvents(
  services: Services,
  { pilotId, participantId }: ParticipantCaller,
  device: string,
  events: readonly SittingEvent[],
): Promise<Appended> {
  const { db, clock, secretBox, gradedCases } = services;
  return db.transaction().execute(async (queries) => {
    const pilot = await findPilot(queries, pilotId, 'share');
    requireState(pilot, ['open'], 'This pilot takes no more answers. Ask who runs it.');
    const participant = await queries
      .selectFrom('participants')
      .select('withdrawn_at')
      .where('pilot_id', '=', pilotId)
      .where('id', '=', participantId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (participant.withdrawn_at !== null)
      throw new Refusal(409, 'sitting/withdrawn', 'You have withdrawn, so nothing is kept any more.');

    const way = await wayOf(queries, secretBox, pilot, participantId);
    const steps = new Map((way.all ?? way.beforeAllocation).map((step) => [step.id, step]));
    const consents = await consentHashes(queries, pilot, events);
    const refused: Appended['refused'] = [];
    const kept: { readonly event: SittingEvent; readonly body: string; readonly sentHash: string }[] = [];
    for (const event of events) {
      const code = reasonAgainst(event, steps, way, consents);
      const graded = code ? undefined : await withGrade(event, steps, gradedCases);
      if (graded) kept.push({ event, body: JSON.stringify(graded), sentHash: hashOf(event) });
      else refused.push({ number: event.number, code: code ?? 'sitting/response' });
    }
    if (kept.length === 0) return { acknowledged: [], refused };

    const name = { pilot_id: pilotId, participant_id: participantId, device };
    const inserted = await queries
      .insertInto('sitting_events')
      .values(
        kept.map(({ event, body, sentHash }) => ({
          ...name,
          number: event.number,
          type: event.type,
          body,
          sent_hash: sentHash,
          received_at: clock.now(),
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('arrival')
      .execute();
    if (inserted.length > 0)
      await queries
        .updateTable('participants')
        .set({
          last_arrival: Math.max(...inserted.map(({ arrival }) => arrival)),
          last_seen_at: clock.now(),
        })
        .where('pilot_id', '=', pilotId)
        .where('id', '=', participantId)
        .execute();
    const stored = await queries
      .selectFrom('sitting_events')
      .select(['number', 'sent_hash'])
      .where('pilot_id', '=', pilotId)
      .where('participant_id', '=', participantId)
      .where('device', '=', device)
      .where(
        'number',
        'in',
        kept.map(({ event }) => event.number),
      )
      .execute();
    const hashes = new Map(stored.map(({ number, sent_hash }) => [number, sent_hash]));
    const acknowledged = new Set<number>();
    for (const { event, sentHash } of kept)
      if (hashes.get(event.number) === sentHash) acknowledged.add(event.number);
      else refused.push({ number: event.number, code: 'sitting/another-event' });
    const consented = kept.find(({ event }) => event.type === 'consented' && acknowledged.has(event.number));
    if (consented?.event.type === 'consented')
      await queries
        .updateTable('participants')
        .set({ consent_hash: consented.event.consentHash })
        .where('pilot_id', '=', pilotId)
        .where('id', '=', participantId)
        .execute();
    return { acknowledged: [...acknowledged], refused };
  });
}

/** Of the words that may be agreed to: those in force, and those that a device got before an amendment. */
async function consentHashes(
  queries: Queries,
  { id, protocol }: Pilot,
  events: readonly SittingEvent[],
): Promise<string[]> {
  const current = sha256Hex(protocol.consentText);
  if (events.every((event) => event.type !== 'consented' || event.consentHash === current)) return [current];
  const earlier = await queries
    .selectFrom('earlier_protocols')
    .select('consent_hash')
    .where('pilot_id', '=', id)
    .execute();
  return [current, ...earlier.map(({ consent_hash }) => consent_hash)];
}

/** Why an event cannot be this participant's. */
function reasonAgainst(
  event: SittingEvent,
  steps: ReadonlyMap<string, SittingStep>,
  { sequence }: SittingWay,
  consents: readonly string[],
): string | undefined {
  if ('stepId' in event && !steps.has(event.stepId)) return 'sitting/no-such-step';
  if (event.type === 'allocated' && event.sequence !== sequence) return 'sitting/other-sequence';
  if (event.type === 'consented' && !consents.includes(event.consentHash)) return 'sitting/other-consent';
  return undefined;
}

/** The event with the server's grade; undefined where the question cannot be answered like that. */
async function withGrade(
  event: SittingEvent,
  steps: ReadonlyMap<string, SittingStep>,
  cases: Services['gradedCases'],
): Promise<SittingEvent | undefined> {
  const step = event.type === 'answered' ? steps.get(event.stepId) : undefined;
  try {
    const graded = await gradeEvent(event, step?.kind === 'case' ? step.caseId : undefined, cases);
    if (graded.type !== 'answered') return graded;
    const grader = graded === event ? 'device' : 'server';
    return { ...graded, gradedBy: isMarked(graded.answer.grade) ? grader : undefined };
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') return undefined;
    throw error;
  }
}

/** Of the event with sorted keys: JSON that came another way round is the same event. */
const hashOf = (event: SittingEvent): string => sha256Hex(sortedJson(event) ?? '');
