import { beforeEach, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { type BreakClock, createBreakClock, REST_MS, SPELL_MS } from '../../../src/xr/comfort/break-clock.ts';

const MINUTE = 60_000;
let clock: ReturnType<typeof createManualClock>;
let breaks: BreakClock;

beforeEach(() => {
  clock = createManualClock(7_000);
  breaks = createBreakClock(clock);
});

/** Looks once a minute, as long as said; returns the first minute at which a break was due. */
const spend = (minutes: number, worn: boolean) => {
  let first: number | undefined;
  for (let minute = 1; minute <= minutes; minute++) {
    clock.advance(MINUTE);
    if (breaks.due(worn)) first ??= minute;
  }
  return first;
};

test('a break is due after twenty minutes in the headset, and stays due until it is answered', () => {
  expect(SPELL_MS).toBe(20 * MINUTE);
  expect(breaks.due(true)).toBe(false);
  expect(spend(19, true)).toBeUndefined();
  expect(spend(5, true)).toBe(1);
  expect(breaks.minutes()).toBe(24);
});

test('whoever goes on is asked again twenty minutes later', () => {
  breaks.due(true);
  spend(21, true);
  breaks.goOn();
  expect(breaks.due(true)).toBe(false);
  expect(spend(30, true)).toBe(20);
});

test('a short look at the screen is no break, a longer one is', () => {
  breaks.due(true);
  spend(15, true);
  spend(REST_MS / MINUTE - 1, false);
  expect(breaks.due(true)).toBe(false);
  expect(spend(8, true)).toBe(5);
  spend(REST_MS / MINUTE + 1, false);
  expect(breaks.due(true)).toBe(false);
  expect(spend(19, true)).toBeUndefined();
});

test('time with the headset off is not time in it', () => {
  breaks.due(true);
  spend(1, false);
  expect(breaks.minutes()).toBe(0);
});
