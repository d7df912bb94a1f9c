import { expect, test } from 'vitest';
import {
  fitRange,
  heightOf,
  histogramHeights,
  huAtShare,
  opacityAt,
  rangeWith,
  shareOfHu,
  zoomRange,
} from '../../../src/flat/volume/curve-scale.ts';

const points = (...hus: number[]) => ({
  points: hus.map((hu) => ({ hu, opacity: 0, rgb: [0, 0, 0] as const })),
});

test('a curve fits with a margin, without the long tail that only carries it on', () => {
  expect(fitRange(points(110, 160, 800, 3071))).toEqual({ from: 110 - 82.8, to: 800 + 82.8 });
  expect(fitRange(points(14, 60, 110))).toEqual({ from: 14 - 11.52, to: 110 + 11.52 });
});

test('zooming keeps the value under the pointer where it is, and stops before it is lost', () => {
  const zoomed = zoomRange({ from: -200, to: 600 }, 0.5, 100);
  expect(zoomed.to - zoomed.from).toBe(400);
  expect(shareOfHu(zoomed, 100)).toBeCloseTo(shareOfHu({ from: -200, to: 600 }, 100), 9);
  const narrow = zoomRange({ from: 0, to: 30 }, 0.01, 10);
  expect(narrow.to - narrow.from).toBeCloseTo(20, 9);
});

test('a value beyond the range brings the range along', () => {
  expect(rangeWith({ from: 0, to: 100 }, 50)).toEqual({ from: 0, to: 100 });
  expect(rangeWith({ from: 0, to: 100 }, 250)).toEqual({ from: 155, to: 255 });
  expect(rangeWith({ from: 0, to: 100 }, -40)).toEqual({ from: -45, to: 55 });
});

test('heights and shares go both ways', () => {
  expect(opacityAt(heightOf(0.07))).toBeCloseTo(0.07, 12);
  expect(opacityAt(-0.3)).toBe(0);
  expect(huAtShare({ from: -1024, to: 3071 }, shareOfHu({ from: -1024, to: 3071 }, 57))).toBeCloseTo(57, 9);
});

test('a histogram is as high as its fullest stretch, wherever the range begins', () => {
  const counts = new Float64Array(8);
  counts[2] = 999;
  counts[5] = 9;
  const histogram = { firstHu: -16, binHu: 4, counts };
  const heights = histogramHeights(histogram, { from: -16, to: 16 }, 8);
  expect(heights[2]).toBe(1);
  expect(heights[5]).toBeCloseTo(1 / 3, 9);
  expect(heights[3]).toBe(0);
  expect(histogramHeights(histogram, { from: 100, to: 200 }, 4)).toEqual([0, 0, 0, 0]);
});
