import { expect, test } from 'vitest';
import { createQualityGovernor } from '../../../src/xr/volume/quality-governor.ts';

const options = { targetMs: 1000 / 72, finest: 1, coarsest: 3.5 };

/** Runs against a headset whose tick takes as long as sampling needs, in whole refreshes. */
function simulate(needMs: (stepVoxels: number) => number, seconds: number) {
  const governor = createQualityGovernor(options);
  const steps: number[] = [];
  let stepVoxels = governor.tick(options.targetMs);
  for (let ms = 0; ms < seconds * 1000; ) {
    const refreshes = Math.max(1, Math.ceil(needMs(stepVoxels) / options.targetMs));
    ms += refreshes * options.targetMs;
    stepVoxels = governor.tick(refreshes * options.targetMs);
    steps.push(stepVoxels);
  }
  return steps;
}

test('a slow headset gets coarser within two seconds and then holds its rate', () => {
  const steps = simulate((step) => 30 / step, 60);
  const twoSeconds = steps.slice(0, 120);
  expect(Math.max(...twoSeconds)).toBeGreaterThan(2.16);
  // After that it is too slow in fewer than 3 % of ticks, for trying finer steps now and then.
  const late = steps.slice(300);
  expect(late.filter((step) => 30 / step > options.targetMs).length / late.length).toBeLessThan(0.03);
});

test('a fast one becomes as fine as allowed and stays there', () => {
  const steps = simulate(() => 5, 90);
  expect(steps.at(-1)).toBe(1);
});

test('never leaves its limits, however slow', () => {
  const steps = simulate(() => 400, 60);
  expect(Math.max(...steps)).toBe(3.5);
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(1);
});

test('one hitch of half a second changes nothing', () => {
  const governor = createQualityGovernor(options);
  const steps = Array.from({ length: 100 }, (_, i) => governor.tick(i === 30 ? 500 : options.targetMs));
  expect(new Set(steps).size).toBe(1);
});

test('a headset at a quarter of its rate is helped within half a second', () => {
  const governor = createQualityGovernor(options);
  let stepVoxels = 0;
  for (let ms = 0; ms < 500; ms += 4 * options.targetMs) stepVoxels = governor.tick(4 * options.targetMs);
  expect(stepVoxels).toBeGreaterThanOrEqual(3);
});
