import { sittingEventSchema } from '../../research/sitting/sitting-event.ts';
import { sittingSteps, stepsBeforeAllocation } from '../../research/sitting/sitting-steps.ts';
import type { DeviceEvent, SittingWay } from '../../research/sitting/view-of-sitting.ts';
import type { Queries, Tables } from '../database/tables.ts';
import { type Pilot, seedOf } from './pilot.ts';
import type { SecretBox } from './secret-box.ts';

/** The steps of a participant: those before the allocation, and all once there is a row for them. */
export async function wayOf(
  db: Queries,
  secretBox: SecretBox,
  pilot: Pilot,
  participantId: string,
): Promise<SittingWay> {
  const row = await db
    .selectFrom('allocation_rows')
    .select('arm')
    .where('pilot_id', '=', pilot.id)
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return wayIn(secretBox, pilot, participantId, row?.arm);
}

/** The same where the sequence is known already; undefined for none yet. */
export function wayIn(
  secretBox: SecretBox,
  pilot: Pilot,
  participantCode: string,
  sequence: string | undefined,
): SittingWay {
  const { protocol } = pilot;
  return {
    beforeAllocation: stepsBeforeAllocation(protocol),
    all:
      sequence === undefined
        ? undefined
        : sittingSteps(protocol, sequence, { seed: seedOf(pilot, secretBox), participantCode }),
    sequence,
  };
}

/** Every event of a participant: device after device as they first reported, each in its own order. */
export async function storedEvents(
  db: Queries,
  pilotId: string,
  participantId: string,
): Promise<DeviceEvent[]> {
  return (await storedEventsOf(db, pilotId, [participantId])).get(participantId) ?? [];
}

/** The same of several by their ids; nothing of those who have sent nothing. */
export async function storedEventsOf(
  db: Queries,
  pilotId: string,
  participantIds: readonly string[],
): Promise<Map<string, DeviceEvent[]>> {
  const rows = await db
    .selectFrom('sitting_events')
    .select(['participant_id', 'device', 'body', 'received_at', 'number'])
    .where('pilot_id', '=', pilotId)
    .where('participant_id', 'in', participantIds)
    .execute();
  const byParticipant = new Map<string, typeof rows>();
  for (const row of rows) {
    const theirs = byParticipant.get(row.participant_id);
    if (theirs) theirs.push(row);
    else byParticipant.set(row.participant_id, [row]);
  }
  return new Map([...byParticipant].map(([id, theirs]) => [id, inOrder(theirs)]));
}

function inOrder(rows: Pick<Tables['sitting_events'], 'device' | 'body' | 'received_at' | 'number'>[]) {
  const first = new Map<string, number>();
  for (const { device, received_at } of rows)
    first.set(device, Math.min(received_at, first.get(device) ?? received_at));
  return rows
    .sort(
      (a, b) =>
        first.get(a.device)! - first.get(b.device)! ||
        (a.device < b.device ? -1 : a.device > b.device ? 1 : a.number - b.number),
    )
    .map(({ device, body }): DeviceEvent => ({ device, event: sittingEventSchema.parse(JSON.parse(body)) }));
}
