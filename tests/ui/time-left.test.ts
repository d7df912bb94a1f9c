import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createTimeLeft } from '../../src/ui/time-left.ts';

const slices = (done: number) => ({ step: 'Decoding slices', done, total: 100 });

it('extrapolates the rate of this step, once there is one to measure', () => {
  const clock = createManualClock(5);
  const timeLeft = createTimeLeft(clock);
  expect(timeLeft({ step: 'Reading files', done: 99, total: 100 })).toBeUndefined();
  clock.advance(60_000);
  expect(timeLeft(slices(0))).toBeUndefined();
  clock.advance(1000);
  expect(timeLeft(slices(5))).toBeUndefined();
  clock.advance(3000);
  expect(timeLeft(slices(20))).toBe(16);
});

it('does not bother anybody about the last seconds', () => {
  const clock = createManualClock();
  const timeLeft = createTimeLeft(clock);
  timeLeft(slices(0));
  clock.advance(4000);
  expect(timeLeft(slices(50))).toBeUndefined();
});

it('counts what was already there as no work', () => {
  const clock = createManualClock();
  const timeLeft = createTimeLeft(clock);
  timeLeft(slices(60));
  clock.advance(10_000);
  expect(timeLeft(slices(70))).toBe(30);
});
