import { expect, test } from 'vitest';
import { compare, correlation, isAnythingLit, mirrored, psnrDb } from './psnr.ts';

/** Grey pixels in a row, as RGBA. */
const row = (...greys: number[]) => Uint8ClampedArray.from(greys.flatMap((grey) => [grey, grey, grey, 255]));

test('PSNR counts the pixels that are lit in either picture, and no others', () => {
  const difference = compare(row(0, 0, 100, 200), row(0, 30, 100, 190));
  expect(difference).toEqual({ squares: 3 * (900 + 100), values: 9 });
  expect(psnrDb([difference])).toBeCloseTo(10 * Math.log10(255 ** 2 / (1000 / 3)), 9);
});

test('several comparisons weigh by their pixels', () => {
  const small = { squares: 100, values: 1 };
  const large = { squares: 0, values: 99 };
  expect(psnrDb([small, large])).toBeCloseTo(10 * Math.log10(255 ** 2), 9);
});

test('correlation is blind to exposure, but not to a mirror', () => {
  const picture = row(10, 40, 20, 90, 60);
  expect(correlation(picture, row(30, 90, 50, 190, 130))).toBeCloseTo(1, 9);
  expect(correlation(picture, mirrored(picture, 5))).toBeLessThan(0.1);
  expect([...mirrored(mirrored(picture, 5), 5)]).toEqual([...picture]);
});

test('two rows are mirrored each in itself', () => {
  const mirror = mirrored(row(1, 2, 3, 4, 5, 6), 3);
  expect([...mirror].filter((_, i) => i % 4 === 0)).toEqual([3, 2, 1, 6, 5, 4]);
});

test('black with a little noise shows nothing', () => {
  expect(isAnythingLit(row(0, 2, 1))).toBe(false);
  expect(isAnythingLit(row(0, 3, 1))).toBe(true);
});
