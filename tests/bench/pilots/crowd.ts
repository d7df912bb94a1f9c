import { createRandom } from '../../../src/base/random.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import { PilotClient } from '../../support/pilot-server/pilot-client.ts';
import type { Figure } from '../figure.ts';
import type { BenchPlan } from './bench-plan.ts';
import { Latencies } from './latencies.ts';

/** How a crowd sends: batches of `from`…`to` events, each `everyMs` after the one before (0: as fast as it goes). */
export interface Manner {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly everyMs: number;
}

/** Participants who do a whole sitting at the same time, each from an address of their own. */
export async function measureCrowd(
  url: string,
  codes: readonly string[],
  plan: BenchPlan,
  manner: Manner,
): Promise<Figure[]> {
  const joining = new Latencies();
  const allocating = new Latencies();
  const sending = new Latencies();
  const people = codes.map((code, i) => ({
    code,
    client: new PilotClient([url], `127.1.${i >> 7}.${(i & 127) + 1}`),
    random: createRandom(`crowd/${manner.name}/${i}`),
  }));
  type Person = (typeof people)[number];
  const send = async ({ client, code }: Person, events: readonly SittingEvent[]) => {
    const body = { device: `device-of-${code}`, events };
    const { acknowledged } = await client.ask('POST', '/sitting/events', body);
    if (acknowledged.length !== events.length) throw new Error('crowd: not all events were acknowledged');
  };
  const ways = await Promise.all(
    people.map(async (person) => {
      const { client, code } = person;
      await joining.of(() => client.ask('POST', '/sitting/join', { code }));
      await send(person, plan.before);
      const view = await allocating.of(() => client.ask('POST', '/sitting/allocation'));
      return plan.after(view.allocation.sequence);
    }),
  );
  let accepted = 0;
  const start = performance.now();
  await Promise.all(
    people.map(async (person, i) => {
      const { random } = person;
      let dueAt = performance.now() + random.uniform() * manner.everyMs;
      let left = ways[i]!;
      while (left.length > 0) {
        const size = manner.from + Math.floor(random.uniform() * (manner.to - manner.from + 1));
        const batch = left.slice(0, size);
        left = left.slice(size);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - performance.now())));
        dueAt += manner.everyMs;
        await sending.of(() => send(person, batch));
        accepted += batch.length;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const name = `${manner.name} (${accepted} events, ${sending.count} requests)`;
  return [
    ...joining.figures(`${manner.name}: joining, ${codes.length} at once`),
    ...allocating.figures(`${manner.name}: a place, ${codes.length} at once`),
    { name: `${name}: accepted`, value: accepted / seconds, unit: 'events/s' },
    ...sending.figures(`${name}: until acknowledged`),
  ];
}
