import { quat } from 'gl-matrix';
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { createSteadyPose } from '../../../src/cardboard/pose/steady-pose.ts';

const DEG = Math.PI / 180;
const yaw = (deg: number) => quat.setAxisAngle(quat.create(), [0, 1, 0], deg * DEG);
const degreesOf = (turn: quat) => (2 * Math.atan2(turn[1]!, turn[3]!)) / DEG;
const TICK_MS = 1000 / 60;

test('the tremor of a head that rests is taken out', () => {
  const random = createRandom('tremor');
  const pose = createSteadyPose();
  let [raw, steadied] = [0, 0];
  for (let tick = 0; tick < 600; tick++) {
    const noise = 0.3 * (random.uniform() - 0.5);
    const shown = degreesOf(pose.take(yaw(20 + noise), tick * TICK_MS));
    if (tick < 60) continue;
    raw += noise ** 2;
    steadied += (shown - 20) ** 2;
  }
  expect(Math.sqrt(steadied / raw)).toBeLessThan(0.45);
});

test('a quick turn is followed within a twentieth of a second', () => {
  const pose = createSteadyPose();
  let worst = 0;
  for (let tick = 0; tick < 60; tick++) {
    const at = 120 * ((tick * TICK_MS) / 1000);
    worst = Math.max(worst, at - degreesOf(pose.take(yaw(at), tick * TICK_MS)));
  }
  // Degrees behind at 120° a second.
  expect(worst).toBeLessThan(120 * 0.05);
});

test('after a gap, and after a reset, a reading counts as it is', () => {
  const pose = createSteadyPose();
  pose.take(yaw(0), 0);
  expect(degreesOf(pose.take(yaw(90), 2000))).toBeCloseTo(90, 4);
  pose.reset();
  expect(degreesOf(pose.take(yaw(10), 2016))).toBeCloseTo(10, 4);
});
