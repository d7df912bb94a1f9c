import { expect, test } from 'vitest';
import { fisherPower } from '../../../src/research/statistics/power/exact-power.ts';
import { powerAt, powerCurve, smallestReachable } from '../../../src/research/protocol/power-curve.ts';

test('18 pairs, right in VR alone 40 % and on the screen alone 5 %: power .51', () => {
  const point = powerCurve('crossover', { better: 0.4, worse: 0.05 }).find((p) => p.participants === 18);
  expect(point?.power).toBeCloseTo(0.51, 2);
});

test('power grows with students, up to the steps of exact tests, and is 0 where there is nothing to find', () => {
  const curve = powerCurve('parallel', { better: 0.9, worse: 0.3 });
  expect(curve.at(0)?.participants).toBe(4);
  expect(curve.at(-1)!.power).toBeGreaterThan(0.99);
  expect(powerCurve('crossover', { better: 0.3, worse: 0.3 }).every(({ power }) => power === 0)).toBe(true);
  expect(powerCurve('crossover', { better: 0.7, worse: 0.5 }).every(({ power }) => power === 0)).toBe(true);
});

test('a design that cannot reach p < .05 is told so', () => {
  expect(smallestReachable('crossover', 5).warning).toContain('cannot reach p < .05');
  expect(smallestReachable('crossover', 6)).toEqual({ text: 'p = .031', warning: undefined });
  expect(smallestReachable('parallel', 6).warning).toContain('p = .100');
  expect(smallestReachable('parallel', 8).warning).toBeUndefined();
});

test('an odd number of students is two arms of whole people', () => {
  expect(powerAt('parallel', { better: 0.9, worse: 0.3 }, 21)).toBe(fisherPower(10, 11, 0.9, 0.3));
  expect(smallestReachable('parallel', 7)).toEqual({
    text: 'p = .057',
    warning: expect.stringContaining('.057'),
  });
});
