import { Euler, Quaternion } from 'three';
import { expect, test } from 'vitest';
import { workspaceFromHead } from '../../../src/ui/room/workspace-from-head.ts';

const degrees = (value: number) => (value * Math.PI) / 180;
const head = (yawDeg: number, pitchDeg: number, rollDeg: number) =>
  new Quaternion().setFromEuler(new Euler(degrees(pitchDeg), degrees(yawDeg), degrees(rollDeg), 'YXZ'));
const at = { x: 0.3, y: 1.21, z: -0.7 };

// biome-ignore format: a table
test.each([
  [0, 0, 0], [37, 0, 0], [-118, 12, 0], [37, -35, 8], [37, 50, -20], [170, -55, 15],
])('a head turned %i°, pitched %i°, rolled %i° faces where it looks', (yaw, pitch, roll) => {
  const place = workspaceFromHead(at, head(yaw, pitch, roll));
  expect(place.yaw).toBeCloseTo(degrees(yaw), 6);
  expect(place.position).toEqual([0.3, 1.21, -0.7]);
});

test.each([-75, -89.9, 75, 89.9])('looking steeply (%f°), the top of the head tells the way', (pitch) => {
  expect(workspaceFromHead(at, head(52, pitch, 0)).yaw).toBeCloseTo(degrees(52), 6);
});
