import { expect, test } from 'vitest';
import { labelPlaces, type WantedLabel } from '../../../src/flat/measuring/label-places.ts';

const size = { width: 400, height: 300 };
const label = (x: number, y: number, text = '12.4 mm', side: WantedLabel['side'] = 'below') => ({
  x,
  y,
  text,
  side,
});

test('own labels lie below their place, the truth’s above', () => {
  const [own, truth] = labelPlaces([label(100, 100), label(100, 100, '12.0 mm', 'above')], size);
  expect(own).toEqual({ x: 110, y: 118 });
  expect(truth).toEqual({ x: 110, y: 92 });
});

test('none leaves the view, wherever its place is', () => {
  const text = '−588 ± 407 HU · 71.4 mL';
  const places = labelPlaces([label(395, 295, text), label(-40, -50), label(390, 5, text, 'above')], size);
  for (const { x, y } of places) {
    expect(x).toBeGreaterThanOrEqual(4);
    expect(y).toBeGreaterThanOrEqual(14);
    expect(y).toBeLessThanOrEqual(296);
  }
  expect(places[0]!.x).toBeLessThan(400 - text.length * 8);
});

test('of twelve at one place in a corner none covers another', () => {
  const places = labelPlaces(
    Array.from({ length: 12 }, () => label(380, 280)),
    size,
  );
  const ys = places.map(({ y }) => y).sort((a, b) => a - b);
  for (const [i, y] of ys.entries()) if (i > 0) expect(y - ys[i - 1]!).toBeGreaterThanOrEqual(18);
});

test('as many as a file may hold, all at one place, take no longer than a picture may', () => {
  const many = Array.from({ length: 2000 }, () => label(200, 150));
  const began = performance.now();
  expect(labelPlaces(many, size)).toHaveLength(2000);
  expect(performance.now() - began).toBeLessThan(300);
});
