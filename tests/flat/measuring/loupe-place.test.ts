import { expect, test } from 'vitest';
import { loupePlace } from '../../../src/flat/measuring/loupe-place.ts';

// biome-ignore format: a table
test.each([
  ['above, in the middle of a large view', { x: 300, y: 300 }, { width: 600, height: 500 }, { x: 300, y: 192 }],
  ['below, at the upper edge', { x: 300, y: 40 }, { width: 600, height: 500 }, { x: 300, y: 148 }],
  ['inside, in the corner', { x: 595, y: 495 }, { width: 600, height: 500 }, { x: 532, y: 387 }],
  ['beside, in a low view of a phone', { x: 300, y: 80 }, { width: 390, height: 160 }, { x: 192, y: 80 }],
])('%s', (_, point, view, expected) => {
  expect(loupePlace(point, view)).toMatchObject(expected);
});

test('it leaves no view, however small, and in most of a phone’s does not cover its point', () => {
  const view = { width: 390, height: 160 };
  for (let x = 5; x < 390; x += 35)
    for (let y = 5; y < 160; y += 15) {
      const place = loupePlace({ x, y }, view);
      const half = place.size / 2;
      expect(place.x - half).toBeGreaterThanOrEqual(0);
      expect(place.x + half).toBeLessThanOrEqual(390);
      expect(place.y - half).toBeGreaterThanOrEqual(0);
      expect(place.y + half).toBeLessThanOrEqual(160);
      expect(Math.hypot(place.x - x, place.y - y)).toBeGreaterThan(half);
    }
});
