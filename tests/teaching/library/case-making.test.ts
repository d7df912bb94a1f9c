import { expect, test } from 'vitest';
import { nextPollMs, readyInS, stillMaking } from '../../../src/teaching/library/case-making.ts';

test('time left follows the pace that was seen, and nothing is said before there is one', () => {
  const samples = [
    { atMs: 1000, done: 10 },
    { atMs: 3000, done: 30 },
  ];
  expect(readyInS(samples, 100)).toBeCloseTo(7, 9);
  expect(readyInS(samples.slice(1), 100)).toBeUndefined();
  expect(readyInS([], 100)).toBeUndefined();
  expect(readyInS([...samples, { atMs: 4000, done: 10 }], 100)).toBeUndefined();
  expect(readyInS(samples, 20)).toBe(0);
});

test('polls soon while something changes, then ever more seldom, to a quarter of a minute', () => {
  let ms = nextPollMs(undefined, false);
  expect(ms).toBe(1000);
  for (let i = 0; i < 20; i++) ms = nextPollMs(ms, false);
  expect(ms).toBe(15_000);
  expect(nextPollMs(ms, true)).toBe(1000);
});

test('there is something to wait for while a case waits or is made', () => {
  const at = (state: 'ready' | 'waiting' | 'making' | 'failed') => ({ c: { state, done: 0, total: 1 } });
  expect((['ready', 'waiting', 'making', 'failed'] as const).map((state) => stillMaking(at(state)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(stillMaking({})).toBe(false);
});
