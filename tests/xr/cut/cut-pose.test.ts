import { quat, vec3 } from 'gl-matrix';
import { Matrix4, Quaternion, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { lps } from '../../../src/imaging/spaces.ts';
import { cross, dot } from '../../../src/imaging/vector.ts';
import { firstCut, type HeldCut } from '../../../src/viewer/held-cut.ts';
import { cutFromPose, poseFromCut } from '../../../src/xr/cut/cut-pose.ts';
import { createGrip, followHand, type GrabPose } from '../../../src/xr/grab/follow-hands.ts';
import { exampleScan } from '../example-scan.ts';

const newPose = (): GrabPose => ({ position: vec3.create(), rotation: quat.create(), scale: 1 });
const cut: HeldCut = { ...firstCut(exampleScan()), sizeMm: 130, clip: -1 };

test('a cut comes back from its pose as it went in', () => {
  const pose = newPose();
  poseFromCut(cut, pose);
  const back = cutFromPose(pose, cut.clip);
  expect(back.sizeMm).toBe(130);
  expect(back.clip).toBe(-1);
  for (const part of ['origin', 'right', 'down', 'normal'] as const)
    for (const axis of [0, 1, 2] as const)
      expect(back.plane[part][axis]).toBeCloseTo(cut.plane[part][axis], 5);
});

test('its picture: x is right, y is up, the front faces the reader', () => {
  const pose = newPose();
  poseFromCut(cut, pose);
  const [x, y, z, w] = pose.rotation;
  const m = new Matrix4().compose(new Vector3(), new Quaternion(x, y, z, w), new Vector3(1, 1, 1));
  const image = (v: Vector3) => v.applyMatrix4(m).toArray();
  expect(dot(image(new Vector3(1, 0, 0)), cut.plane.right)).toBeCloseTo(1, 5);
  expect(dot(image(new Vector3(0, 1, 0)), cut.plane.down)).toBeCloseTo(-1, 5);
  expect(dot(image(new Vector3(0, 0, 1)), cut.plane.normal)).toBeCloseTo(-1, 5);
});

test('a hand that turns by a quarter about the patient’s long axis turns the plane by a quarter', () => {
  const pose = newPose();
  poseFromCut(cut, pose);
  const [before, now] = [createGrip(), createGrip()];
  vec3.copy(before.point, [...cut.plane.origin]);
  vec3.set(now.point, 12, 7, -5);
  quat.setAxisAngle(now.rotation, [0, 0, 1], Math.PI / 2);
  followHand(pose, before, now);
  const { plane } = cutFromPose(pose, 0);
  expect(plane.origin.map((v) => Math.round(v * 1e4) / 1e4)).toEqual([...lps(12, 7, -5)]);
  expect(dot(plane.right, cut.plane.right)).toBeCloseTo(0, 5);
  expect(plane.normal[2]).toBeCloseTo(cut.plane.normal[2], 5);
  expect(dot(plane.normal, cross(plane.right, plane.down))).toBeCloseTo(1, 5);
});
