import { expect, it } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { ellipsoidSection } from '../../src/viewer/ellipsoid-section.ts';

const plane = (z: number) => ({
  origin: lps(20, -30, z),
  right: [1, 0, 0] as const,
  down: [0, 1, 0] as const,
  normal: [0, 0, 1] as const,
});

it('cuts an axis-aligned ellipsoid in the ellipse of school geometry', () => {
  const body = {
    centre: lps(5, 6, 7),
    semiAxes: [
      [3, 0, 0],
      [0, 4, 0],
      [0, 0, 10],
    ] as const,
  };
  const section = ellipsoidSection(body, plane(13))!;
  const shrink = Math.sqrt(1 - 0.6 ** 2);
  expect(section.centre.map((v) => Math.round(v * 1e9) / 1e9)).toEqual([5, 6, 13]);
  expect(section.radiiMm[0]).toBeCloseTo(4 * shrink, 9);
  expect(section.radiiMm[1]).toBeCloseTo(3 * shrink, 9);
  expect(Math.abs(Math.sin(section.angleRad))).toBeCloseTo(1, 9);
});

it('turns with the ellipsoid: every point of the section lies on the surface', () => {
  const [c, s] = [Math.cos(0.4), Math.sin(0.4)];
  const body = {
    centre: lps(1, 2, 3),
    semiAxes: [
      [6 * c, 6 * s, 0],
      [-3 * s, 3 * c, 0],
      [0, 0, 2],
    ] as const,
  };
  const { centre, radiiMm, angleRad } = ellipsoidSection(body, plane(3.5))!;
  for (let i = 0; i < 8; i++) {
    const [u, v] = [radiiMm[0] * Math.cos(i), radiiMm[1] * Math.sin(i)];
    const x = centre[0] - 1 + u * Math.cos(angleRad) - v * Math.sin(angleRad);
    const y = centre[1] - 2 + u * Math.sin(angleRad) + v * Math.cos(angleRad);
    const level = ((x * c + y * s) / 6) ** 2 + ((-x * s + y * c) / 3) ** 2 + (0.5 / 2) ** 2;
    expect(level).toBeCloseTo(1, 9);
  }
});

it('is undefined where the plane misses', () => {
  const ball = {
    centre: lps(0, 0, 0),
    semiAxes: [
      [2, 0, 0],
      [0, 2, 0],
      [0, 0, 2],
    ] as const,
  };
  expect(ellipsoidSection(ball, plane(2.01))).toBeUndefined();
  expect(ellipsoidSection(ball, plane(1.99))).toBeDefined();
});
