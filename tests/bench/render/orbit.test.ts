import { expect, test } from 'vitest';
import { cross, dot, length } from '../../../src/imaging/vector.ts';
import { orbit, poseAt } from './orbit.ts';

test('azimuth 180 looks from the front, 90 from the left, and elevation lifts the eye', () => {
  const [front, left, above] = [poseAt(180, 0), poseAt(90, 0), poseAt(180, 30)];
  expect(front.toEye[1]).toBeCloseTo(-1, 9);
  expect(left.toEye[0]).toBeCloseTo(1, 9);
  expect(above.toEye[2]).toBeCloseTo(0.5, 9);
});

test('from the front, the right of the picture is the left of the patient', () => {
  const { up, toEye } = poseAt(180, 0);
  expect(cross(up, toEye)[0]).toBeCloseTo(1, 9);
});

test('30 different poses, upright, with unit directions; fewer are some of them', () => {
  const whole = orbit();
  expect(new Set(whole.map(({ azimuthDeg }) => azimuthDeg)).size).toBe(30);
  for (const { toEye, up } of whole) {
    expect(length(toEye)).toBeCloseTo(1, 9);
    expect(dot(toEye, up)).toBeCloseTo(0, 9);
    expect(up[2]).toBeGreaterThan(0.8);
  }
  const turned = (each: { azimuthDeg: number }) => Math.round(each.azimuthDeg) % 360;
  expect(whole.map(turned)).toEqual(expect.arrayContaining(orbit(4).map(turned)));
});
