import { expect, test } from 'vitest';
import { stickZoom } from '../../../src/xr/input/stick-zoom.ts';

test('rest and a worn stick zoom nothing', () => {
  expect(stickZoom(0, 14)).toBe(1);
  expect(stickZoom(-0.25, 14)).toBe(1);
});

test('a second at the stop is eightfold, whatever the tick, and back undoes it', () => {
  const run = (deflection: number, tickMs: number) => {
    let zoom = 1;
    for (let i = 0; i < 1000 / tickMs; i++) zoom *= stickZoom(deflection, tickMs);
    return zoom;
  };
  expect(run(1, 12.5)).toBeCloseTo(8, 9);
  expect(run(1, 20)).toBeCloseTo(8, 9);
  expect(run(-1, 12.5)).toBeCloseTo(1 / 8, 9);
  expect(run(0.5, 12.5)).toBeLessThan(1.3);
});

test('a hitch counts as a short tick', () => {
  expect(stickZoom(1, 2000)).toBe(stickZoom(1, 50));
});
