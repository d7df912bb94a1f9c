import { expect, test } from 'vitest';
import { normalize } from '../../../src/imaging/vector.ts';
import { nearestAlong } from '../../../src/xr/cut/along-line.ts';

test('a ray that meets the line says where', () => {
  const start = [40, -300, 7] as const;
  const through = [5, 20, 7] as const;
  const met = [17, 20, 7];
  const direction = normalize(met.map((v, i) => v - start[i]!) as [number, number, number]);
  expect(nearestAlong({ start, direction }, through, [1, 0, 0])).toBeCloseTo(12, 9);
  expect(nearestAlong({ start, direction }, through, [-1, 0, 0])).toBeCloseTo(-12, 9);
});

test('a ray that passes beside the line says the nearest place', () => {
  expect(nearestAlong({ start: [0, 9, -50], direction: [0, 0, 1] }, [-3, 2, 6], [1, 0, 0])).toBeCloseTo(3, 9);
});

test('behind the hand there is nothing to point at; along the line there is no telling', () => {
  expect(nearestAlong({ start: [8, 0, 10], direction: [0, 0, 1] }, [0, 0, 0], [1, 0, 0])).toBeCloseTo(8, 9);
  expect(nearestAlong({ start: [8, 1, 0], direction: [1, 0, 0] }, [0, 0, 0], [1, 0, 0])).toBeUndefined();
});
