import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { countEvents } from './count-events.ts';
import { soak, totalOf } from './soak.ts';

test('a short soak: what was acknowledged is stored and exported once', async () => {
  const result = await soak({
    seed: 'short',
    participants: 6,
    copies: 1,
    kills: 1,
    networkFaultRate: 0.2,
    deviceFaultRate: 0.03,
  });
  expect(result.faults).toBeGreaterThanOrEqual(12);
  const { events, ...rest } = totalOf(result.counts);
  expect(events).toBeGreaterThan(800);
  expect(rest).toEqual({ stored: events, exported: events, lost: 0, doubled: 0, gaps: 0 });
}, 120_000);

test('the count sees one that is missing, one too many, and one under a second name', () => {
  const event = (number: number) => ({ type: 'deviated' as const, what: `event ${number}`, number, at: 5 });
  const line = (number: number, device = 'a') => ({ participant: 'P', device, event: event(number) });
  const told = {
    participant: 'P',
    happenings: [0, 1, 2].map((i) => ({ type: 'deviated' as const, what: `event ${i}` })),
    names: new Set(['a/0', 'a/1']),
    stored: 3,
  };
  const count = (...lines: ReturnType<typeof line>[]) => {
    const { lost, doubled, gaps } = countEvents(told, lines);
    return { lost, doubled, gaps };
  };
  expect(count(line(0), line(1), line(2))).toEqual({ lost: 0, doubled: 0, gaps: 0 });
  expect(count(line(0), line(2))).toEqual({ lost: 2, doubled: 0, gaps: 1 });
  expect(count(line(0), line(1), line(2), line(1))).toEqual({ lost: 0, doubled: 2, gaps: 1 });
  expect(count(line(0), line(1), line(2), line(2, 'b'))).toEqual({ lost: 0, doubled: 1, gaps: 1 });
});
