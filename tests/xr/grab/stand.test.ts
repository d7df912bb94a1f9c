import { quat, vec3 } from 'gl-matrix';
import { expect, test } from 'vitest';
import type { GrabPose } from '../../../src/xr/grab/follow-hands.ts';
import { snappedScale } from '../../../src/xr/grab/life-size.ts';
import { turnUpright } from '../../../src/xr/grab/turn-upright.ts';

const image = (pose: GrabPose, x: number, y: number, z: number) =>
  [...vec3.transformQuat(vec3.create(), [x, y, z], pose.rotation)].map((v) => Math.round(v * 1e5) / 1e5 + 0);

test('the turntable turns about the patient’s long axis, however the patient lies', () => {
  const lying: GrabPose = { position: vec3.create(), rotation: quat.create(), scale: 1 };
  quat.setAxisAngle(lying.rotation, [1, 0, 0], Math.PI / 2);
  const axis = image(lying, 0, 1, 0);
  turnUpright(lying, Math.PI / 6);
  expect(image(lying, 0, 1, 0)).toEqual(axis);
  expect(image(lying, 0, 1, 0)).toEqual([0, 0, 1]);
  turnUpright(lying, -Math.PI / 6);
  expect(image(lying, 0, 0, 1)).toEqual([0, -1, 0]);
});

test('a positive turn brings the front to the reader’s right', () => {
  const standing: GrabPose = { position: vec3.create(), rotation: quat.create(), scale: 1 };
  turnUpright(standing, Math.PI / 2);
  expect(image(standing, 0, 0, 1)).toEqual([1, 0, 0]);
});

test('life size is taken when hands let go near it, and only then', () => {
  for (const [scale, taken] of [
    [1.06, 1],
    [0.94, 1],
    [1, 1],
    [1.2, 1.2],
    [0.9, 0.9],
    [2.4, 2.4],
  ] as const)
    expect(snappedScale(scale)).toBe(taken);
});
