import { expect, test } from 'vitest';
import { paceSchema } from '../../src/teaching/attempt/pace.ts';
import { createPaceLog, type PaceLog } from '../../src/viewer/pace-log.ts';

const PERIOD_MS = 1000 / 72;
const run = (log: PaceLog, count: number, deltaMs: number) => {
  for (let i = 0; i < count; i++) log.frame(deltaMs);
};

test('a frame that took n refreshes dropped n − 1 of them', () => {
  const log = createPaceLog('xr');
  run(log, 700, PERIOD_MS);
  run(log, 11, 2 * PERIOD_MS);
  run(log, 5, 4 * PERIOD_MS);
  // Beyond the last bin too: 10 periods, 138.9 ms.
  run(log, 2, 10 * PERIOD_MS);
  const pace = log.pace(72)!;
  expect(pace).toMatchObject({ condition: 'xr', refreshHz: 72, refreshFrom: 'device', frames: 718 });
  expect(pace.dropped).toBe(11 + 5 * 3 + 2 * 9);
  expect(pace.longestMs).toBe(138.9);
  expect([pace.histogram[13], pace.histogram[27], pace.histogram[55], pace.histogram[99]]).toEqual([
    700, 11, 5, 2,
  ]);
  expect(paceSchema.parse(pace)).toEqual(pace);
});

test('a headset that was taken off is a pause, not dropped frames', () => {
  const log = createPaceLog('xr');
  run(log, 200, PERIOD_MS);
  log.frame(95_000);
  run(log, 200, PERIOD_MS);
  expect(log.pace(72)).toMatchObject({ frames: 400, dropped: 0, pauses: 1, longestMs: 13.9 });
});

// biome-ignore format: a table
test.each([
  [60, 16.67, 0], [60, 16.4, 0], [90, 11.1, 0], [120, 8.33, 0], [72, 13.9, 0],
])('without a stated rate, %i Hz is told from frames of %f ms', (hz, deltaMs, dropped) => {
  const log = createPaceLog('cardboard');
  run(log, 300, deltaMs);
  expect(log.pace(undefined)).toMatchObject({ refreshHz: hz, refreshFrom: 'frames', dropped });
});

test('most frames being late does not pass for a slower display', () => {
  const log = createPaceLog('cardboard');
  run(log, 100, 16.7);
  run(log, 300, 33.3);
  expect(log.pace(undefined)).toMatchObject({ refreshHz: 60, dropped: 300 });
});

test('a glance says nothing, and clearing begins anew', () => {
  const log = createPaceLog('xr');
  run(log, 71, PERIOD_MS);
  expect(log.pace(72)).toBeUndefined();
  run(log, 1, 40);
  expect(log.pace(72)?.histogram).toHaveLength(41);
  log.clear();
  expect(log.pace(72)).toBeUndefined();
  run(log, 150, PERIOD_MS);
  expect(log.pace(72)).toMatchObject({ frames: 150, pauses: 0, longestMs: 13.9 });
});

test('a broken clock counts nothing', () => {
  const log = createPaceLog('xr');
  run(log, 150, PERIOD_MS);
  log.frame(Number.NaN);
  log.frame(-5);
  expect(log.pace(72)?.frames).toBe(150);
});
