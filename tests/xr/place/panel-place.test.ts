import { quat, vec3 } from 'gl-matrix';
import { Quaternion, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { panelPose } from '../../../src/ui/room/panel-pose.ts';
import { homeOf, LAYOUT, type PanelId } from '../../../src/xr/place/layout.ts';
import {
  carry,
  createMovingPlace,
  DISTANCE_LIMITS_M,
  facing,
  homePlace,
  putDown,
  SIZE_LIMITS,
  stretch,
  takeUp,
} from '../../../src/xr/place/panel-place.ts';
import { createRoomMemory } from '../../../src/xr/place/room-memory.ts';

const moving = (id: PanelId) => {
  const place = createMovingPlace();
  takeUp(place, homePlace(LAYOUT[id]));
  return place;
};
const still = { eyes: vec3.create(), pushed: vec3.create(), gain: 1 };
const ids = Object.keys(LAYOUT) as PanelId[];

test.each(ids)('%s stands as its direction says until it is moved', (id) => {
  const turned = quat.create();
  expect(facing(turned, moving(id))).toBeCloseTo(LAYOUT[id].distanceM / 1000, 8);
  for (const [i, part] of panelPose(LAYOUT[id]).quaternion.entries()) expect(turned[i]).toBeCloseTo(part, 6);
});

test('a carried panel goes where the hand goes and faces the eyes from there', () => {
  const place = moving('question');
  const before = [...place.position];
  const eyes = vec3.fromValues(0.13, -0.2, 0.31);
  carry(place, vec3.fromValues(0.25, 0.4, -0.1), { ...still, eyes });
  const { position, towards } = putDown(place);
  for (const [i, by] of [0.25, 0.4, -0.1].entries()) expect(position[i]).toBeCloseTo(before[i]! + by, 6);
  expect(towards[0]).toBeCloseTo(0.13, 6);
  const turned = quat.create();
  const metresPerDmm = facing(turned, place);
  const front = new Vector3(0, 0, 1).applyQuaternion(new Quaternion(...turned));
  const toEyes = new Vector3(...eyes).sub(new Vector3(...position));
  expect(front.angleTo(toEyes)).toBeLessThan(1e-6);
  expect(new Vector3(1, 0, 0).applyQuaternion(new Quaternion(...turned)).y).toBeCloseTo(0, 6);
  // Its texts keep their visual angle.
  expect(metresPerDmm).toBeCloseTo(toEyes.length() / 1000, 6);
});

test('a push of the hand away from the eyes counts for more, sideways it does not', () => {
  const place = moving('slice');
  const { distanceM } = LAYOUT.slice;
  const ahead = vec3.normalize(vec3.create(), place.position);
  carry(place, vec3.scale(vec3.create(), ahead, 0.2), {
    ...still,
    pushed: vec3.scale(vec3.create(), ahead, 0.2),
    gain: 3,
  });
  expect(vec3.length(place.position)).toBeCloseTo(distanceM + 0.6, 6);
  const { position } = putDown(place);
  carry(place, vec3.fromValues(0.1, 0, 0), { ...still, pushed: vec3.fromValues(0.1, 0, 0), gain: 3 });
  expect(place.position[0]).toBeCloseTo(position[0] + 0.1, 6);
});

test('nothing is carried out of reach or into the face', () => {
  const place = moving('slice');
  carry(place, vec3.fromValues(0, 0, -9), still);
  expect(vec3.length(place.position)).toBeCloseTo(DISTANCE_LIMITS_M.max, 6);
  carry(place, vec3.fromValues(0, 0, 2.9), still);
  expect(vec3.length(place.position)).toBeCloseTo(DISTANCE_LIMITS_M.min, 6);
});

test('a panel is never made smaller than its texts are legible, nor larger than can be looked over', () => {
  const place = moving('slice');
  stretch(place, 1.5);
  expect(place.size).toBe(1.5);
  stretch(place, 4);
  expect(place.size).toBe(SIZE_LIMITS.max);
  stretch(place, 0.01);
  expect(place.size).toBe(1);
  stretch(place, Number.NaN);
  stretch(place, -1);
  expect(place.size).toBe(1);
});

test('for a left hand every side is the other one', () => {
  const right = { leftHanded: false, threePlanes: true };
  for (const id of ids) {
    const [a, b] = [homeOf(id, right), homeOf(id, { ...right, leftHanded: true })];
    expect(b).toEqual({ ...a, azimuthDeg: -a.azimuthDeg });
  }
  expect(homeOf('volume', right).azimuthDeg).toBeLessThan(homeOf('upperSlice', right).azimuthDeg);
});

test('what was moved stays until everything is put back or the sides change', () => {
  const memory = createRoomMemory();
  const place = { ...homePlace(LAYOUT.question), size: 1.75 };
  memory.place('question', place);
  memory.showPlane('coronal');
  expect(memory.store.getState()).toMatchObject({ places: { question: place }, plane: 'coronal' });
  memory.putBack();
  expect(memory.store.getState()).toMatchObject({ places: {}, plane: 'coronal', movingAbout: false });
  const make = () => ({ position: vec3.create(), rotation: quat.create(), scale: 1 });
  const pose = memory.volumePose(LAYOUT.volume, make);
  pose.scale = 3;
  expect(memory.volumePose({ ...LAYOUT.volume }, make).scale).toBe(3);
  expect(memory.volumePose({ ...LAYOUT.volume, azimuthDeg: 42 }, make).scale).toBe(1);
  memory.place('question', place);
  memory.chooseHand(true);
  expect(memory.store.getState()).toMatchObject({ places: {}, leftHanded: true });
});
