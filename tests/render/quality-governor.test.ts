import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import {
  createQualityGovernor,
  type Pace,
  type QualityGovernor,
  refreshPace,
  timedPace,
} from '../../src/render/quality-governor.ts';
import {
  costPerRung,
  type QualityLevel,
  qualityLadder,
  settledPasses,
  stillQuality,
} from '../../src/render/quality-ladder.ts';

const costOf = ({ resolution, stepVoxels }: QualityLevel) => resolution ** 2 / stepVoxels;
const finest = qualityLadder.at(-1)!;
const rungOf = (level: QualityLevel) => qualityLadder.indexOf(level);

/** A device on which the finest picture takes this many times the time there is; load as that display sees it. */
function run(governor: QualityGovernor, pace: Pace, finestLoad: number, samples: number): number[] {
  const random = createRandom(`device ${finestLoad}`);
  return Array.from({ length: samples }, () => {
    const load = ((finestLoad * costOf(governor.level)) / costOf(finest)) * random.between(0.9, 1.1);
    // A headset's tick takes whole refreshes: most of a window's at one count, some at the next.
    governor.sample(pace === refreshPace ? Math.max(1, load) : load);
    return rungOf(governor.level);
  });
}

test('rungs grow in cost by about what is said', () => {
  const costs = qualityLadder.map(costOf);
  const ratios = costs.slice(1).map((cost, i) => cost / costs[i]!);
  for (const ratio of ratios) {
    expect(ratio).toBeGreaterThan(1.3);
    expect(ratio).toBeLessThan(2);
  }
  expect((costs.at(-1)! / costs[0]!) ** (1 / ratios.length)).toBeCloseTo(costPerRung, 0);
});

test('a still picture is no coarser than any moving one, and gathers passes', () => {
  for (const rung of qualityLadder) {
    expect(stillQuality.stepVoxels).toBeLessThanOrEqual(rung.stepVoxels);
    expect(stillQuality.resolution).toBeGreaterThanOrEqual(rung.resolution);
  }
  expect(settledPasses(true)).toBe(1);
  expect(settledPasses(false)).toBeGreaterThan(settledPasses(true));
});

describe.each([
  ['timed pictures', timedPace],
  ['a headset’s refreshes', refreshPace],
] as const)('judging by %s', (_name, pace) => {
  test.each([
    [0.15, qualityLadder.length - 1],
    [30, 0],
  ])('a device with %f of the time for the finest picture settles on rung %d', (finestLoad, rung) => {
    expect(run(createQualityGovernor(pace), pace, finestLoad, 120).at(-1)).toBe(rung);
  });

  test.each([0.6, 1.2, 1.8, 2.7, 4.5, 7.5, 12])(
    'a device at %f of the finest finds its rung and seldom leaves it',
    (finestLoad) => {
      const governor = createQualityGovernor(pace);
      const rungs = run(governor, pace, finestLoad, 3000).slice(300);
      const usual = rungs.toSorted((a, b) => a - b)[rungs.length >> 1]!;
      expect(rungs.filter((rung) => rung !== usual).length / rungs.length).toBeLessThan(0.06);
      // It fits there, and the rung above does not fit in the way this pace can see.
      const load = (rung: number) => (finestLoad * costOf(qualityLadder[rung]!)) / costOf(finest);
      expect(load(usual)).toBeLessThan(pace.tooSlow * 1.1);
    },
  );

  test('a heavy sample steps down several rungs at once, never below the ladder', () => {
    const governor = createQualityGovernor(pace);
    run(governor, pace, 0.1, 200);
    governor.sample(3.6);
    expect(rungOf(governor.level)).toBe(3);
    governor.sample(9);
    expect(rungOf(governor.level)).toBe(0);
    governor.sample(9);
    expect(rungOf(governor.level)).toBe(0);
  });

  test('it climbs back when the load is gone, however often trials failed before', () => {
    const governor = createQualityGovernor(pace);
    run(governor, pace, 6, 600);
    const rungs = run(governor, pace, 0.1, pace.patience.most + 100);
    expect(rungs.at(-1)).toBe(qualityLadder.length - 1);
  });
});

test('one slow picture alone (a garbage collection) changes nothing where each is timed', () => {
  const governor = createQualityGovernor(timedPace);
  governor.sample(1.2);
  governor.sample(0.9);
  governor.sample(1.2);
  expect(rungOf(governor.level)).toBe(2);
});
