import { expect, test } from 'vitest';
import { FINE_NUDGE } from '../../../src/viewer/nudge-handle.ts';
import { createStickNudge } from '../../../src/xr/measuring/stick-nudge.ts';

/** What a stick does in `ms`, ticks of 14 ms: the sum of its steps, and how many there were. */
function pushed(nudge: ReturnType<typeof createStickNudge>, x: number, y: number, ms: number) {
  const sum = { right: 0, down: 0, steps: 0 };
  for (let t = 0; t < ms; t += 14) {
    const [right, down] = nudge.step(x, y, 14);
    sum.right += right;
    sum.down += down;
    if (right !== 0 || down !== 0) sum.steps++;
  }
  return sum;
}

test('a full push is one voxel, a light one a part of it, each way', () => {
  const nudge = createStickNudge();
  expect(pushed(nudge, 1, 0.2, 200)).toEqual({ right: 1, down: 0, steps: 1 });
  pushed(nudge, 0, 0, 30);
  expect(pushed(nudge, 0.1, -1, 200)).toEqual({ right: 0, down: -1, steps: 1 });
  pushed(nudge, 0, 0, 30);
  expect(pushed(nudge, -0.5, 0, 200)).toEqual({ right: -FINE_NUDGE, down: 0, steps: 1 });
});

test('a stick on its way to the stop does not make a fine step first', () => {
  const nudge = createStickNudge();
  for (const x of [0.3, 0.5, 0.7, 0.9]) expect(nudge.step(x, 0, 14)).toEqual([0, 0]);
  expect(pushed(nudge, 1, 0, 100).right).toBe(1);
});

test('a flick too short to be judged counts by how far it went', () => {
  const nudge = createStickNudge();
  nudge.step(0, 1, 14);
  nudge.step(0, 0.6, 14);
  expect(nudge.step(0, 0, 14)).toEqual([0, 1]);
  expect(nudge.step(0, 0, 14)).toEqual([0, 0]);
});

test('held, it goes on; from one axis to the other it begins anew', () => {
  const nudge = createStickNudge();
  expect(pushed(nudge, 1, 0, 1000).right).toBeGreaterThanOrEqual(5);
  expect(pushed(nudge, 0, 1, 200)).toEqual({ right: 0, down: 1, steps: 1 });
});

test('rest moves nothing', () => {
  expect(pushed(createStickNudge(), 0.2, -0.2, 2000).steps).toBe(0);
});
