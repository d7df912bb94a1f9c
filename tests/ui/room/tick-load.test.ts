import { expect, test } from 'vitest';
import { createQualityGovernor, refreshPace } from '../../../src/render/quality-governor.ts';
import { type QualityLevel, qualityLadder } from '../../../src/render/quality-ladder.ts';
import { createTickLoad } from '../../../src/ui/room/tick-load.ts';

const targetMs = 1000 / 72;

/** A headset whose tick takes as many refreshes as drawing needs; `needMs` is that of the finest rung. */
function simulate(needMs: (second: number) => number, seconds: number) {
  const governor = createQualityGovernor(refreshPace);
  const load = createTickLoad(targetMs);
  const share = ({ resolution, stepVoxels }: QualityLevel) => (resolution ** 2 / stepVoxels) * (2 / 3);
  const ticks: { second: number; rung: number; late: boolean }[] = [];
  for (let ms = 0; ms < seconds * 1000; ) {
    const refreshes = Math.max(1, Math.ceil((needMs(ms / 1000) * share(governor.level)) / targetMs));
    ms += refreshes * targetMs;
    const sampled = load.tick(refreshes * targetMs);
    if (sampled !== undefined) governor.sample(sampled);
    ticks.push({ second: ms / 1000, rung: qualityLadder.indexOf(governor.level), late: refreshes > 1 });
  }
  return ticks;
}

test('a slow headset gets coarser within half a second, and then seldom misses its rate', () => {
  const ticks = simulate(() => 90, 90);
  expect(ticks.find(({ second }) => second > 0.7)!.late).toBe(false);
  const late = ticks.filter(({ second }) => second > 5);
  expect(late.filter((tick) => tick.late).length / late.length).toBeLessThan(0.03);
});

test('a fast one is on the finest rung within ten seconds and stays there', () => {
  const ticks = simulate(() => 9, 60).filter(({ second }) => second > 10);
  expect(new Set(ticks.map(({ rung }) => rung))).toEqual(new Set([qualityLadder.length - 1]));
});

test('leaning into the volume costs a moment, leaning back is used within half a minute', () => {
  const ticks = simulate((second) => (second > 20 && second < 40 ? 60 : 12), 80);
  const at = (from: number) => ticks.find(({ second }) => second > from)!;
  expect(at(19).rung).toBe(qualityLadder.length - 1);
  expect(at(21).late).toBe(false);
  expect(at(30).rung).toBeLessThan(4);
  expect(at(70).rung).toBe(qualityLadder.length - 1);
});

test('one hitch of half a second changes nothing', () => {
  const load = createTickLoad(targetMs);
  const loads = Array.from({ length: 96 }, (_, i) => load.tick(i === 30 ? 500 : targetMs));
  for (const each of loads) if (each !== undefined) expect(each).toBeLessThan(refreshPace.tooSlow);
  expect(loads.filter((each) => each !== undefined)).toHaveLength(4);
});
