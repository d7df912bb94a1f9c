import { quat, vec3 } from 'gl-matrix';
import { describe, expect, test } from 'vitest';
import {
  createGrip,
  followHand,
  followHands,
  type GrabPose,
  type Grip,
} from '../../../src/xr/grab/follow-hands.ts';

const limits = { min: 0.2, max: 12 };
const axisAngle = (x: number, y: number, z: number, degrees: number) =>
  quat.setAxisAngle(quat.create(), vec3.normalize(vec3.create(), [x, y, z]), (degrees * Math.PI) / 180);

function poseAt(): GrabPose {
  return { position: vec3.fromValues(0.2, 1.1, -0.9), rotation: axisAngle(1, 2, 3, 25), scale: 1.5 };
}
function grip(x: number, y: number, z: number, rotation = quat.create()): Grip {
  const made = createGrip();
  vec3.set(made.point, x, y, z);
  quat.copy(made.rotation, rotation);
  return made;
}
/** Where a point fixed to the grabbed thing is in the room. */
function worldOf(pose: GrabPose, local: readonly [number, number, number]): vec3 {
  const out = vec3.scale(vec3.create(), local, pose.scale);
  return vec3.add(out, vec3.transformQuat(out, out, pose.rotation), pose.position);
}
function localOf(pose: GrabPose, world: vec3): [number, number, number] {
  const out = vec3.subtract(vec3.create(), world, pose.position);
  vec3.transformQuat(out, out, quat.invert(quat.create(), pose.rotation));
  return [out[0] / pose.scale, out[1] / pose.scale, out[2] / pose.scale];
}
const expectNear = (a: vec3, b: vec3) => expect(vec3.distance(a, b)).toBeLessThan(1e-5);

describe('one hand', () => {
  test('what is held stays in the hand, whatever way it turns', () => {
    const pose = poseAt();
    const before = grip(0.3, 1.0, -0.7, axisAngle(0, 1, 0, 10));
    const held = localOf(pose, before.point);
    const now = grip(0.1, 1.4, -0.5, axisAngle(2, -1, 5, 140));
    followHand(pose, before, now);
    expectNear(worldOf(pose, held), now.point);
    expect(pose.scale).toBe(1.5);
  });

  test('turns by the hand’s own turn, about the grip', () => {
    const pose = poseAt();
    const before = quat.clone(pose.rotation);
    followHand(pose, grip(0.2, 1.1, -0.9), grip(0.2, 1.1, -0.9, axisAngle(0, 0, 1, 90)));
    expectNear(pose.position, [0.2, 1.1, -0.9]);
    const turned = quat.multiply(quat.create(), axisAngle(0, 0, 1, 90), before);
    expect(Math.abs(quat.dot(turned, pose.rotation))).toBeCloseTo(1, 6);
  });
});

describe('two hands', () => {
  test('both places held stay in the hands while they move, turn and spread', () => {
    const pose = poseAt();
    const before = [grip(-0.1, 1.0, -0.8), grip(0.4, 1.2, -0.6)] as const;
    const held = before.map(({ point }) => localOf(pose, point));
    const now = [grip(-0.3, 1.3, -0.9), grip(0.5, 0.9, -0.4)] as const;
    followHands(pose, before, now, limits);
    expectNear(worldOf(pose, held[0]!), now[0].point);
    expectNear(worldOf(pose, held[1]!), now[1].point);
    const spread =
      vec3.distance(now[0].point, now[1].point) / vec3.distance(before[0].point, before[1].point);
    expect(pose.scale).toBeCloseTo(1.5 * spread, 5);
  });

  test('hands that roll together about the line between them roll what they hold', () => {
    const pose: GrabPose = { position: vec3.create(), rotation: quat.create(), scale: 1 };
    const roll = axisAngle(1, 0, 0, 40);
    followHands(
      pose,
      [grip(-0.2, 0, 0), grip(0.2, 0, 0)],
      [grip(-0.2, 0, 0, roll), grip(0.2, 0, 0, roll)],
      limits,
    );
    expect(Math.abs(quat.dot(pose.rotation, roll))).toBeCloseTo(1, 6);
    expectNear(pose.position, [0, 0, 0]);
  });

  test('one hand that rolls alone counts half', () => {
    const pose: GrabPose = { position: vec3.create(), rotation: quat.create(), scale: 1 };
    const roll = axisAngle(1, 0, 0, 40);
    followHands(pose, [grip(-0.2, 0, 0), grip(0.2, 0, 0)], [grip(-0.2, 0, 0), grip(0.2, 0, 0, roll)], limits);
    expect(Math.abs(quat.dot(pose.rotation, axisAngle(1, 0, 0, 20)))).toBeCloseTo(1, 6);
  });

  test('the size stops at its limits, and the middle of the hands still leads', () => {
    const pose: GrabPose = { position: vec3.create(), rotation: quat.create(), scale: 4 };
    followHands(pose, [grip(-0.1, 0, 0), grip(0.1, 0, 0)], [grip(-0.9, 0.3, 0), grip(1.1, 0.3, 0)], limits);
    expect(pose.scale).toBe(12);
    expectNear(pose.position, [0.1, 0.3, 0]);
  });

  test('after a thousand small steps both places held are still in the hands', () => {
    const pose = poseAt();
    const path = (share: number) =>
      [
        grip(-0.1 - 0.2 * share, 1 + 0.1 * Math.sin(9 * share), -0.8),
        grip(0.4 + 0.1 * share, 1.2, -0.6 + 0.3 * share),
      ] as const;
    const held = path(0).map(({ point }) => localOf(pose, point));
    for (let i = 0; i < 1000; i++) followHands(pose, path(i / 1000), path((i + 1) / 1000), limits);
    const end = path(1);
    expect(vec3.distance(worldOf(pose, held[0]!), end[0].point)).toBeLessThan(5e-4);
    expect(vec3.distance(worldOf(pose, held[1]!), end[1].point)).toBeLessThan(5e-4);
  });

  test('hands that touch move nothing', () => {
    const pose = poseAt();
    followHands(pose, [grip(0, 0, 0), grip(0, 0, 0.0001)], [grip(1, 1, 1), grip(2, 2, 2)], limits);
    expect(pose.scale).toBe(1.5);
    expectNear(pose.position, [0.2, 1.1, -0.9]);
  });
});
