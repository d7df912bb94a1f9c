import { expect, test } from 'vitest';
import { binsFor, countValues, emptyHistogram } from '../../src/imaging/histogram.ts';

test('every value is in the bin that begins at or below it; those beyond are nowhere', () => {
  const histogram = emptyHistogram({ firstHu: -10, binHu: 4, bins: 5 });
  countValues(histogram, Int16Array.of(-11, -10, -7, -6, 0, 9, 10, 3000));
  expect([...histogram.counts]).toEqual([2, 1, 1, 0, 1]);
  countValues(histogram, Float32Array.of(9.75, -10.5));
  expect(histogram.counts[4]).toBe(2);
});

test('the bins hold all of CT, or all of a scan that is not in HU', () => {
  const ct = binsFor('HU', [-3024, 9000]);
  expect(ct.firstHu).toBe(-1024);
  expect(ct.firstHu + ct.binHu * ct.bins).toBe(3072);
  const plain = emptyHistogram(binsFor('uncalibrated', [7, 7 + 500]));
  countValues(plain, [7, 507]);
  expect(plain.counts.reduce((a, b) => a + b)).toBe(2);
});
