import { expect, test } from 'vitest';
import { quantile } from './frame-times.ts';
import { coarsestStep } from './step-shares.ts';

test('a step that is good enough where 2 % coarser is not, a dip on the way or not, and none where none is', async () => {
  const asked: number[] = [];
  const psnrAt = async (stepShare: number) => {
    asked.push(stepShare);
    return 36 - 20 * Math.log10(stepShare);
  };
  for (const wantedDb of [24, 30, 36, 41.5]) {
    const stepShare = (await coarsestStep(psnrAt, wantedDb))!;
    expect(await psnrAt(stepShare)).toBeGreaterThanOrEqual(wantedDb);
    expect(await psnrAt(stepShare / 0.977)).toBeLessThan(wantedDb);
  }
  expect(asked.length).toBeLessThan(4 * 12);
  expect(await coarsestStep(psnrAt, 20)).toBe(5);
  expect(await coarsestStep(psnrAt, 90)).toBeUndefined();
  const dipped = async (share: number) => 36 - 20 * Math.log10(share) - (share > 0.9 && share < 1.1 ? 3 : 0);
  const stepShare = (await coarsestStep(dipped, 35.5))!;
  expect(await dipped(stepShare)).toBeGreaterThanOrEqual(35.5);
});

test('median and 90th percentile between order statistics', () => {
  expect(quantile([7, 1, 3], 0.5)).toBe(3);
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([10, 0], 0.9)).toBeCloseTo(9, 9);
});
