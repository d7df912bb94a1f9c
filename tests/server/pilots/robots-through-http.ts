import { createRandom } from '../../../src/base/random.ts';
import type { ParticipantRecord } from '../../../src/research/analysis/observations-of.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import type { TestClient } from '../../support/test-api.ts';
import { ungraded } from '../../support/ungraded.ts';

/**
 * Sends a robot's events as a bad connection would: in small batches in any order, some twice, and every third robot
 * goes on with a second device after the allocation.
 */
export function robotSender(client: TestClient, { participantId, events }: ParticipantRecord, seed: string) {
  const random = createRandom(`${seed}/${participantId}`);
  const allocated = events.findIndex(({ type }) => type === 'allocated');
  const second = Number(participantId.slice(1)) % 3 === 0;
  const before = events.slice(0, allocated);
  const after = events.slice(allocated).map((event, i) => (second ? { ...event, number: i } : event));
  const send = async (device: string, list: readonly SittingEvent[]) => {
    const batches: SittingEvent[][] = [];
    for (let i = 0; i < list.length; i += 40) batches.push(list.slice(i, i + 40).map(ungraded));
    batches.push(...batches.filter(() => random.uniform() < 0.3));
    batches.sort(() => random.uniform() - 0.5);
    for (const batch of batches) {
      const shuffled = [...batch].sort(() => random.uniform() - 0.5);
      const reply = await client.ask('POST', '/sitting/events', { device, events: shuffled });
      if (reply.refused.length > 0 || reply.acknowledged.length !== batch.length)
        throw new Error(`robot ${participantId}: ${JSON.stringify(reply)}`);
    }
  };
  const first = `device-one-${participantId}`;
  return {
    before: () => send(first, before),
    after: () => send(second ? `device-two-${participantId}` : first, after),
  };
}
