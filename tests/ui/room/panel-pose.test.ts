import { Quaternion, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { LAYOUT } from '../../../src/xr/place/layout.ts';
import { panelPose } from '../../../src/ui/room/panel-pose.ts';

test('azimuth turns right, elevation up, and −z is ahead', () => {
  const { position } = panelPose({ azimuthDeg: 30, elevationDeg: 20, distanceM: 2 });
  expect(position[0]).toBeCloseTo(2 * Math.cos(Math.PI / 9) * 0.5, 12);
  expect(position[1]).toBeCloseTo(2 * Math.sin(Math.PI / 9), 12);
  expect(position[2]).toBeCloseTo(-2 * Math.cos(Math.PI / 9) * Math.cos(Math.PI / 6), 12);
});

test.each(Object.entries(LAYOUT))('%s faces the eyes and stands upright', (_name, direction) => {
  const { position, quaternion } = panelPose(direction);
  const turn = new Quaternion(...quaternion);
  expect(turn.length()).toBeCloseTo(1, 12);
  const front = new Vector3(0, 0, 1).applyQuaternion(turn);
  const right = new Vector3(1, 0, 0).applyQuaternion(turn);
  const toEyes = new Vector3(...position).negate().normalize();
  expect(front.distanceTo(toEyes)).toBeLessThan(1e-12);
  expect(right.y).toBeCloseTo(0, 12);
  // Not upside down and not mirrored: the panel's right is the reader's right.
  expect(new Vector3(0, 1, 0).applyQuaternion(turn).y).toBeGreaterThan(0.7);
  expect(right.x * -position[2] + right.z * position[0]).toBeGreaterThan(0);
});

test.each(Object.entries(LAYOUT))(
  '%s stands at a comfortable distance',
  (name, { azimuthDeg, distanceM }) => {
    // Keys are poked with a finger.
    expect(distanceM).toBeGreaterThanOrEqual(name === 'keyboard' ? 0.5 : 1);
    expect(distanceM).toBeLessThanOrEqual(1.5);
    expect(Math.abs(azimuthDeg)).toBeLessThanOrEqual(60);
  },
);
