import { expect, test } from 'vitest';
import { createStickScroll } from '../../../src/xr/input/stick-scroll.ts';

/** Slices that a deflection gives in a time, at a headset's ticks. */
function run(deflection: number, ms: number, tickMs = 1000 / 72): number {
  const stick = createStickScroll();
  let slices = 0;
  for (let t = 0; t < ms; t += tickMs) slices += stick.step(deflection, tickMs);
  return slices;
}

test('a flick is one slice, either way', () => {
  expect(run(1, 150)).toBe(1);
  expect(run(-0.6, 150)).toBe(-1);
});

test('rest and a worn stick scroll nothing', () => {
  expect(run(0, 1000)).toBe(0);
  expect(run(0.2, 1000)).toBe(0);
});

test('held, it runs: about 40 a second at the stop, slowly at a touch', () => {
  expect(run(1, 1280)).toBeGreaterThanOrEqual(38);
  expect(run(1, 1280)).toBeLessThanOrEqual(43);
  expect(run(0.3, 1280)).toBeLessThanOrEqual(6);
  expect(run(0.3, 1280)).toBeGreaterThanOrEqual(4);
});

test('back to rest and again is a second flick', () => {
  const stick = createStickScroll();
  expect([1, 1, 0, 0, 1].map((deflection) => stick.step(deflection, 14))).toEqual([1, 0, 0, 0, 1]);
});

test('a hitch of a second does not run through the stack', () => {
  const stick = createStickScroll();
  stick.step(1, 14);
  for (let i = 0; i < 20; i++) stick.step(1, 14);
  expect(stick.step(1, 1000)).toBeLessThanOrEqual(3);
});
