import { Quaternion, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { createPoseHistory } from '../../../src/xr/input/pose-history.ts';

test('gives back the ray of an earlier moment, and nothing where it knows none', () => {
  const history = createPoseHistory();
  const [position, turn] = [new Vector3(7, 8, 9), new Quaternion()];
  history.read(100, position, turn);
  expect(position.toArray()).toEqual([7, 8, 9]);
  const at = (angle: number) => new Quaternion().setFromAxisAngle(new Vector3(0.6, 0.8, 0), angle);
  for (let t = 0; t <= 200; t += 10) history.record(t, new Vector3(t, 2 * t, -t), at(t / 1000));
  history.read(135, position, turn);
  expect(position.distanceTo(new Vector3(135, 270, -135))).toBeLessThan(1e-9);
  expect(turn.angleTo(at(0.135))).toBeLessThan(1e-4);
});
