import { expect, it } from 'vitest';
import { createCurve } from '../../../src/phantom/shapes/curve.ts';
import { sectionBody } from '../../../src/phantom/shapes/section-body.ts';

const body = sectionBody((z) => ({ half: 130 + z / 10, yc: 8, front: 90, back: 70 }), -100, 100);

it.each([
  ['left side', 130, 8, 0],
  ['right side', -130, 8, 0],
  ['front', 0, -82, 0],
  ['back', 0, 78, 0],
  ['left side further up', 134, 8, 40],
])('has its surface at the %s', (_name, x, y, z) => {
  expect(body.distance(x, y, z)).toBeCloseTo(0, 6);
});

it('measures along the normal near its surface', () => {
  for (const angle of [-170, -100, -40, 5, 60, 120, 175]) {
    const { at, normal } = body.surface(angle, 20, 0);
    expect(body.distance(...at)).toBeCloseTo(0, 6);
    expect(Math.sign(at[0])).toBe(Math.sign(angle));
    for (const offMm of [-4, -1, 2, 5]) {
      const off = body.distance(at[0] + offMm * normal[0], at[1] + offMm * normal[1], 20);
      expect(off).toBeGreaterThan(offMm - 0.3);
      expect(off).toBeLessThan(offMm + 0.3);
    }
    expect(body.angle(at[0], at[1], 20)).toBeCloseTo(Math.abs(angle), 4);
  }
});

it('interpolates without swinging beyond its points', () => {
  const curve = createCurve([
    [-3, 1],
    [0, 2],
    [1, 10],
    [5, 10],
    [9, 4],
  ]);
  expect([-3, 0, 1, 5, 9].map(curve)).toEqual([1, 2, 10, 10, 4]);
  expect([curve(-99), curve(99)]).toEqual([1, 4]);
  for (let at = 1; at <= 5; at += 0.25) expect(curve(at)).toBe(10);
  for (let at = -3; at < 1; at += 0.1) expect(curve(at + 0.1)).toBeGreaterThanOrEqual(curve(at));
});
