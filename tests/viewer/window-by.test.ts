import { expect, test } from 'vitest';
import { windowBy } from '../../src/viewer/window-by.ts';

const lung = { centre: -600, width: 1500 };

test('right is wider, left narrower, down darker, up brighter', () => {
  expect(windowBy(lung, 5, 0).width).toBeGreaterThan(1900);
  expect(windowBy(lung, -5, 0).width).toBeLessThan(1200);
  expect(windowBy(lung, 0, 7).centre).toBeCloseTo(-300, 9);
  expect(windowBy(lung, 0, -7).centre).toBeCloseTo(-900, 9);
});

test('the same way there and back, in however many steps', () => {
  let window = lung;
  for (let i = 0; i < 40; i++) window = windowBy(window, 0.25, 0);
  expect(window.width).toBeCloseTo(windowBy(lung, 10, 0).width, 6);
  for (let i = 0; i < 40; i++) window = windowBy(window, -0.25, 0);
  expect(window.width).toBeCloseTo(1500, 6);
});

test('a narrow window is set as finely as a wide one', () => {
  const brain = { centre: 40, width: 80 };
  expect(windowBy(brain, 3, 0).width / 80).toBeCloseTo(windowBy(lung, 3, 0).width / 1500, 9);
  expect((windowBy(brain, 0, 3).centre - 40) / 80).toBeCloseTo((windowBy(lung, 0, 3).centre + 600) / 1500, 9);
});

test('never narrower than one HU', () => {
  expect(windowBy({ centre: 0, width: 2 }, -80, 0).width).toBe(1);
});
