import { expect, test } from 'vitest';
import { mapConcurrent } from '../../src/base/map-concurrent.ts';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('keeps order and never runs more than the limit', async () => {
  let running = 0;
  let most = 0;
  const results = await mapConcurrent([9, 1, 5, 3], 2, async (ms) => {
    most = Math.max(most, ++running);
    await later(ms);
    running -= 1;
    return ms * 2;
  });
  expect([results, most]).toEqual([[18, 2, 10, 6], 2]);
});

test('a rejection starts nothing more', async () => {
  const started: number[] = [];
  const mapping = mapConcurrent([1, 2, 3, 4, 5], 2, async (n) => {
    started.push(n);
    await later(n);
    if (n === 1) throw new Error('first');
  });
  await expect(mapping).rejects.toThrow('first');
  await later(20);
  expect(started).toEqual([1, 2]);
});

test('an aborted signal rejects with its reason, even when all is done', async () => {
  const cancel = new AbortController();
  cancel.abort('stop');
  await expect(mapConcurrent([], 2, async () => 1, cancel.signal)).rejects.toBe('stop');
});
