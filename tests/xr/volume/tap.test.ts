import { Quaternion, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { createTaps } from '../../../src/xr/volume/tap.ts';

const at = (pointerId: number, timeStamp: number, turnedDeg = 0) => ({
  pointerId,
  timeStamp,
  pointerPosition: new Vector3(0.2, 1.2, 0),
  pointerQuaternion: new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), (turnedDeg * Math.PI) / 180),
});

test('a short press that shakes a little is a tap, with the ray of the press', () => {
  const taps = createTaps();
  taps.press(at(3, 1000));
  const press = taps.of(at(3, 1250, 1.5));
  expect(press?.timeStamp).toBe(1000);
  expect(press?.pointerQuaternion.w).toBe(1);
});

test('what was held or has moved is none, even when it comes back', () => {
  const taps = createTaps();
  taps.press(at(3, 1000));
  expect(taps.of(at(3, 3600))).toBeUndefined();
  taps.press(at(3, 4000));
  expect(taps.of(at(3, 4100, 4))).toBeUndefined();
  expect(taps.of(at(3, 4150, 0))).toBeUndefined();
});

test('with two hands on it the thing is held, and neither taps', () => {
  const taps = createTaps();
  taps.press(at(1, 1000));
  taps.press(at(2, 1100, 30));
  expect(taps.of(at(1, 1200))).toBeUndefined();
  expect(taps.of(at(2, 1200, 30))).toBeUndefined();
  taps.press(at(2, 5000));
  expect(taps.of(at(2, 5100))).toBeDefined();
});
