import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import {
  conditionalOddsRatio,
  toleranceOfR,
} from '../../../src/research/statistics/binary/conditional-odds-ratio.ts';
import { logChoose } from '../../../src/research/statistics/distributions/log-choose.ts';
import { equivalence } from '../../../src/research/statistics/means/equivalence.ts';
import { pairedT } from '../../../src/research/statistics/means/paired-t.ts';
import { locationShift } from '../../../src/research/statistics/ranks/location-shift.ts';
import { mannWhitney } from '../../../src/research/statistics/ranks/mann-whitney.ts';
import { pairedShift } from '../../../src/research/statistics/ranks/paired-shift.ts';
import { signedRank } from '../../../src/research/statistics/ranks/signed-rank.ts';

test('odds ratio: exact limits leave 2.5 % on each side; R stops early', () => {
  const arms = { right1: 3, total1: 18, right2: 9, total2: 13 };
  const odds = conditionalOddsRatio(arms);
  if (!odds.computed) throw new Error(odds.reason);
  const tail = (ratio: number, wanted: (x: number) => boolean) => {
    let [all, some] = [0, 0];
    for (let x = 0; x <= 12; x++) {
      const weight = Math.exp(logChoose(18, x) + logChoose(13, 12 - x)) * ratio ** x;
      all += weight;
      if (wanted(x)) some += weight;
    }
    return some / all;
  };
  expect(tail(odds.interval.low, (x) => x >= 3)).toBeCloseTo(0.025, 12);
  expect(tail(odds.interval.high, (x) => x <= 3)).toBeCloseTo(0.025, 12);
  const early = conditionalOddsRatio(arms, 0.95, toleranceOfR);
  expect(early.computed && early.interval.low / odds.interval.low).toBeCloseTo(1, 2);
});

describe('rank intervals, seed "intervals 1"', () => {
  const random = createRandom('intervals 1');
  const likert = (n: number, shift = 0) =>
    Array.from({ length: n }, () => Math.floor(random.between(1, 6)) + shift);
  const rounds = Array.from({ length: 15 }, (_, i) => [i] as const);

  test.each(rounds)(
    'shifts inside are kept by the test, shifts beyond are not: tied pairs, round %i',
    (i) => {
      const differences = likert(9 + (i % 5), -3);
      const shift = pairedShift(differences);
      if (!shift.computed || !shift.interval.computed) throw new Error('no interval');
      const { low, high } = shift.interval;
      const p = (at: number) => signedRank(differences.map((d) => d - at)).p.twoSided;
      expect(p(low - 0.01)).toBeLessThanOrEqual(0.05);
      expect(p(high + 0.01)).toBeLessThanOrEqual(0.05);
      expect(low).toBeLessThanOrEqual(shift.estimate);
      expect(high).toBeGreaterThanOrEqual(shift.estimate);
    },
  );

  test.each(rounds)(
    'tied groups: the estimate is mirrored when they swap and moved when one moves, round %i',
    () => {
      const [x, y] = [likert(8), likert(11)];
      const [a, b, moved] = [
        locationShift(x, y),
        locationShift(y, x),
        locationShift(
          x.map((v) => v + 7),
          y,
        ),
      ];
      if (!a.computed || !b.computed || !moved.computed) throw new Error('no shift');
      expect(a.estimate + b.estimate).toBe(0);
      expect(moved.estimate).toBe(a.estimate + 7);
      if (a.interval.computed) {
        expect(a.interval.low).toBeLessThanOrEqual(a.estimate);
        expect(a.interval.high).toBeGreaterThanOrEqual(a.estimate);
      }
    },
  );

  test.each(rounds)('ranks alone count: p does not change under a rising function, round %i', () => {
    const [x, y] = [likert(7), likert(10)];
    const bent = (v: number) => Math.exp(v) + v;
    expect(mannWhitney(x.map(bent), y.map(bent))).toMatchObject({
      p: (mannWhitney(x, y) as { p: unknown }).p,
    });
  });
});

test('equivalence: within the margin exactly when the 90 % interval is', () => {
  const errors = [0.1, -0.2, 0.15, 0.05, -0.1, 0.2, 0.0, 0.12];
  for (const margin of [0.05, 0.1, 0.13, 0.2, 0.5]) {
    const result = equivalence(pairedT(errors), margin);
    if (!result.computed) throw new Error(result.reason);
    const { low, high } = result.interval;
    expect(result.equivalent).toBe(low > -margin && high < margin);
  }
});

test('18 against 18 with ties is exact within a tenth of a second, 61 against 61 is approximate and says so', () => {
  const random = createRandom('speed');
  const sample = (n: number) => Array.from({ length: n }, () => Math.floor(random.between(0, 40)) / 2);
  const [x, y] = [sample(18), sample(18)];
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    mannWhitney(x, y);
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(100);
  expect(mannWhitney(x, y)).toMatchObject({ method: 'exact' });
  const large = mannWhitney(sample(61), sample(61));
  expect(large).toMatchObject({ method: 'normal' });
  const edge = mannWhitney(sample(60), sample(60));
  if (!edge.computed || !edge.approximation.computed) throw new Error('no test');
  expect(edge.method).toBe('exact');
  expect(edge.approximation.corrected.twoSided).toBeCloseTo(edge.p.twoSided, 2);
});
