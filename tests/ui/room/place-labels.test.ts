import { expect, test } from 'vitest';
import { placeLabels } from '../../../src/ui/room/place-labels.ts';

const label = (x: number, y: number, text = '14.4 mm') => ({ x, y, text, color: 0 });

test('a label stands beside and above its place', () => {
  const [one] = placeLabels([label(200, 300)], 620, 620);
  expect(one).toMatchObject({ left: 214, top: 252 });
});

test('labels of one place, such as yours and the truth, do not cover one another', () => {
  const placed = placeLabels([label(200, 300), label(203, 298), label(190, 305)], 620, 620);
  for (const a of placed)
    for (const b of placed) {
      const apart = a.left + a.width <= b.left || b.left + b.width <= a.left || Math.abs(a.top - b.top) >= 42;
      expect(a === b || apart).toBe(true);
    }
});

test('at the picture’s edges they stay inside', () => {
  for (const { left, top, width } of placeLabels([label(610, 5), label(2, 618)], 620, 620)) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(620);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + 42).toBeLessThanOrEqual(620);
  }
});
