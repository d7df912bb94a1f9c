import { vec3 } from 'gl-matrix';
import { expect, test } from 'vitest';
import { createHeadTracker, type HeadTracker } from '../../../src/cardboard/pose/head-tracker.ts';

const ahead = ({ turn }: HeadTracker) => [...vec3.transformQuat(vec3.create(), [0, 0, -1], turn)];
/** In a viewer with its top to the left, facing this compass direction (degrees anticlockwise from east) and level. */
const facing = (deg: number) => ({ alpha: deg, beta: 0, gamma: -90 });
const close = (actual: number[], expected: readonly number[]) => {
  for (const [i, v] of expected.entries()) expect(actual[i]).toBeCloseTo(v, 5);
};

test('where one looks first is the middle of the room', () => {
  const head = createHeadTracker();
  expect(head.sensed).toBe(false);
  head.sense(facing(137), 90, 0);
  close(ahead(head), [0, 0, -1]);
  head.sense(facing(137 + 90), 90, 5000);
  close(ahead(head), [-1, 0, 0]);
});

test('recentring turns the room, never the vertical', () => {
  const head = createHeadTracker();
  head.sense(facing(0), 90, 0);
  head.sense({ alpha: 40, beta: 0, gamma: -60 }, 90, 5000);
  head.recentre();
  close(ahead(head), [0, -0.5, -Math.sqrt(0.75)]);
});

test('without sensors a finger turns the view: up to steep, and back by recentring', () => {
  const head = createHeadTracker();
  head.drag(Math.PI / 2, 0);
  close(ahead(head), [-1, 0, 0]);
  head.drag(0, 9);
  expect(ahead(head)[1]).toBeCloseTo(Math.sin(1.4), 5);
  head.recentre();
  close(ahead(head), [0, 0, -1]);
});
