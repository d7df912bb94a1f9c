import { sittingEventSchema } from '../../research/sitting/sitting-event.ts';
import { sittingSteps, stepsBeforeAllocation } from '../../research/sitting/sitting-steps.ts';
import type { DeviceEvent, SittingWay } from '../../research/sitting/view-of-sitting.ts';
import type { Queries } from '../database/tables.ts';
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
  const seeds = () => ({ seed: seedOf(pilot, secretBox), participantCode: participantId });
  return {
    beforeAllocation: stepsBeforeAllocation(pilot.protocol),
    all: row && sittingSteps(pilot.protocol, row.arm, seeds()),
    sequence: row?.arm,
  };
}

/** Every event of a participant: device after device as they first reported, each in its own order. */
export async function storedEvents(
  db: Queries,
  pilotId: string,
  participantId: string,
): Promise<DeviceEvent[]> {
  const rows = await db
    .selectFrom('sitting_events')
    .select(['device', 'body', 'received_at', 'number'])
    .where('pilot_id', '=', pilotId)
    .where('participant_id', '=', participantId)
    .execute();
  const first = new Map<string, number>();
  for (const { device, received_at } of rows)
    first.set(device, Math.min(received_at, first.get(device) ?? received_at));
  return rows
    .sort(
      (a, b) =>
        first.get(a.device)! - first.get(b.device)! ||
        (a.device < b.device ? -1 : a.device > b.device ? 1 : a.number - b.number),
    )
    .map(({ device, body }) => ({ device, event: sittingEventSchema.parse(JSON.parse(body)) }));
}
