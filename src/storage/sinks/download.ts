import { type AttemptEvent, attemptEventSchema, eventId } from '../../teaching/attempt/attempt-event.ts';
import { isNew } from '../record-once.ts';
import type { SinkKind } from '../sink.ts';

/** Collects events in this tab and hands them over as one JSON file on `flush`; a killed tab loses them. */
export const download: SinkKind = {
  kind: 'download',
  name: 'A file to hand in',
  durable: false,
  async open({ saveFile }) {
    const held = new Map<string, AttemptEvent>();
    const inOrder = () => [...held.values()].sort((a, b) => a.at - b.at);
    return {
      async append(event) {
        const checked = attemptEventSchema.parse(event);
        if (isNew(checked, held.get(eventId(event)))) held.set(eventId(event), checked);
      },
      events: async (attemptId) =>
        inOrder().filter((event) => attemptId === undefined || event.attemptId === attemptId),
      async flush() {
        if (held.size === 0) return;
        const file = { schema: 'oblique/attempt-events', version: 1, events: inOrder() };
        const contents = new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' });
        await saveFile('oblique-answers.json', contents);
      },
      async deleteAll() {
        held.clear();
      },
      close() {},
    };
  },
};
