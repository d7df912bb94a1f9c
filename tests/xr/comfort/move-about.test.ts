import { Vector3 } from 'three';
import { expect, test } from 'vitest';
import { FURTHEST_M, floorTarget } from '../../../src/xr/comfort/floor-target.ts';
import { createMoveAbout, SNAP_DEG } from '../../../src/xr/comfort/move-about.ts';

test('one push to the side is one turn of 45°, however long it is held', () => {
  expect(SNAP_DEG).toBe(45);
  const about = createMoveAbout();
  const turns = [0.3, 0.8, 1, 0.9, 0.5, 1, 0.1, -0.8, -1, 0].map((x) => about.step(x, 0).turn);
  expect(turns).toEqual([0, 1, 0, 0, 0, 0, 0, -1, 0, 0]);
});

test('a push ahead aims, and letting go of it goes there once', () => {
  const about = createMoveAbout();
  const seen = [-0.5, -0.9, -1, -0.4, -0.2, 0].map((y) => {
    const { aiming, go } = about.step(0, y);
    return aiming ? 'aims' : go ? 'goes' : '';
  });
  expect(seen).toEqual(['', 'aims', 'aims', 'aims', 'goes', '']);
});

test('aiming does not turn, and pulling the stick does nothing', () => {
  const about = createMoveAbout();
  about.step(0, -1);
  expect(about.step(1, 0.1)).toMatchObject({ turn: 0, aiming: true });
  about.step(0, 0);
  expect(about.step(0, 1)).toEqual({ turn: 0, aiming: false, go: false });
});

test('a ray meets the floor where its line does, and not beyond the room', () => {
  const hit = new Vector3();
  expect(floorTarget(hit, new Vector3(0.5, 1.25, -2), new Vector3(0.6, -0.5, -0.2), -0.25)).toBe(true);
  expect(hit.toArray()).toEqual([0.5 + 3 * 0.6, -0.25, -2 - 3 * 0.2]);
  expect(floorTarget(hit, new Vector3(0, 1.5, 0), new Vector3(0, 0.3, -1), 0)).toBe(false);
  expect(floorTarget(hit, new Vector3(0, 1.5, 0), new Vector3(0, -1.5, -1.1 * FURTHEST_M), 0)).toBe(false);
});
