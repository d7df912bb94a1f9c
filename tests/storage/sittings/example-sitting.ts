import type { Happening } from '../../../src/research/sitting/happening.ts';
import type { SittingView } from '../../../src/research/sitting/sitting-view.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { sameJson } from '../../../src/base/json.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import type { SittingServer } from '../../../src/storage/sittings/sitting-server.ts';

export const consentHash = 'c'.repeat(64);
export const exampleView: SittingView = {
  participantId: '7K3M-9QXA',
  title: 'Example',
  consent: { text: 'May we?', hash: consentHash },
  plan: { describing: [] },
  steps: [
    { id: 'consent', kind: 'consent' },
    { id: 'describe', kind: 'describe' },
  ],
  done: [],
  state: 'under way',
  stored: {},
};
export const consented: Happening = { type: 'consented', consentHash };
export const deviated = (i: number): Happening => ({ type: 'deviated', what: `happening ${i}` });

/** A server in memory that keeps what it gets once, and fails as it is told. */
export function createExampleServer(view: SittingView = exampleView) {
  const kept = new Map<string, SittingEvent>();
  const server = {
    kept,
    requests: 0,
    view,
    /** Throws what it gives, before or after keeping the events. */
    fails: undefined as (() => { before?: UserError; after?: UserError } | undefined) | undefined,
    refuse: (_event: SittingEvent): string | undefined => undefined,
    concealment: 'told' as const,
    see: async () => server.view,
    async append(device: string, events: readonly SittingEvent[]) {
      server.requests += 1;
      const failure = server.fails?.();
      if (failure?.before) throw failure.before;
      const acknowledged: number[] = [];
      const refused: { number: number; code: string }[] = [];
      for (const event of events) {
        const name = `${device}/${event.number}`;
        const there = kept.get(name);
        const code = there && !sameJson(there, event) ? 'sitting/another-event' : server.refuse(event);
        if (code) refused.push({ number: event.number, code });
        else {
          kept.set(name, event);
          acknowledged.push(event.number);
        }
      }
      if (failure?.after) throw failure.after;
      return { acknowledged, refused };
    },
    allocate: async () => server.view,
    withdraw: async () => kept.clear(),
  };
  return server satisfies SittingServer;
}

export const unreachable = (context = {}) => new UserError('sitting/unreachable', 'No server.', context);
