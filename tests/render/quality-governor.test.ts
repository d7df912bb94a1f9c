import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import {
  afterFrame,
  type GovernorState,
  initialGovernor,
  qualityLadder,
  qualityNow,
  settledPasses,
  stillQuality,
} from '../../src/render/quality-governor.ts';

/** A device on which the finest moving picture takes `finestMs`; cost goes with pixels over step. */
function run(finestMs: number, frames: number, start: GovernorState = initialGovernor, noise = 0.1) {
  const random = createRandom(`device ${finestMs}`);
  const cost = (rung: number) => {
    const { resolution, stepVoxels } = qualityLadder[rung]!;
    return (finestMs * resolution ** 2 * (2 / 3)) / stepVoxels;
  };
  let state = start;
  const rungs: number[] = [];
  for (let i = 0; i < frames; i++) {
    state = afterFrame(state, cost(state.rung) * random.between(1 - noise, 1 + noise), 33);
    rungs.push(state.rung);
  }
  return { state, rungs };
}

describe('quality governor', () => {
  test('rungs grow in cost by between 1.3 and 2', () => {
    const costs = qualityLadder.map(({ resolution, stepVoxels }) => resolution ** 2 / stepVoxels);
    costs.slice(1).forEach((cost, i) => {
      expect(cost / costs[i]!).toBeGreaterThan(1.3);
      expect(cost / costs[i]!).toBeLessThan(2);
    });
  });

  test.each([
    [5, 5],
    [1000, 0],
  ])('a device whose finest picture takes %d ms settles on rung %d', (finestMs, rung) => {
    expect(run(finestMs, 80).state.rung).toBe(rung);
  });

  test.each([20, 40, 60, 90, 150, 250, 400])('a %d ms device finds its rung and stays on it', (finestMs) => {
    const { rungs } = run(finestMs, 400);
    expect(new Set(rungs.slice(100)).size).toBe(1);
  });

  test('one slow frame alone (a garbage collection) changes nothing', () => {
    const state = afterFrame({ rung: 4, slow: 0, fast: 7 }, 40, 33);
    expect(state.rung).toBe(4);
    expect(afterFrame(state, 20, 33)).toEqual({ rung: 4, slow: 0, fast: 0 });
  });

  test('a frame of three budgets steps down two rungs at once, never below the ladder', () => {
    expect(afterFrame({ rung: 5, slow: 0, fast: 0 }, 120, 33).rung).toBe(3);
    expect(afterFrame({ rung: 1, slow: 0, fast: 0 }, 120, 33).rung).toBe(0);
  });

  test('climbs back when the load is gone', () => {
    const loaded = run(400, 60).state;
    expect(run(10, 80, loaded).state.rung).toBe(qualityLadder.length - 1);
  });

  test('a still picture is no coarser than any moving one, and gathers passes', () => {
    const still = qualityNow(initialGovernor, false);
    expect(still).toEqual(stillQuality);
    for (const rung of qualityLadder) {
      expect(still.stepVoxels).toBeLessThanOrEqual(rung.stepVoxels);
      expect(still.resolution).toBeGreaterThanOrEqual(rung.resolution);
    }
    expect(settledPasses(true)).toBe(1);
    expect(settledPasses(false)).toBeGreaterThan(settledPasses(true));
  });
});
