import { expect, test } from 'vitest';
import { evaluate, type TransferFunction } from '../../../src/imaging/transfer-function.ts';
import {
  withNewPoint,
  withoutPoint,
  withPoint,
  withPointAfter,
} from '../../../src/flat/volume/curve-edits.ts';

const curve: TransferFunction = {
  id: 'x',
  name: 'X',
  referenceStepMm: 1,
  points: [
    { hu: -100, opacity: 0, rgb: [0.1, 0.2, 0.3] },
    { hu: 60, opacity: 0.4, rgb: [0.5, 0.6, 0.9] },
    { hu: 300, opacity: 0.8, rgb: [1, 0.7, 0.2] },
  ],
};
const hus = (of: TransferFunction) => of.points.map(({ hu }) => hu);

test('a moved point stays between its neighbours and within 0 … 1', () => {
  expect(withPoint(curve, 1, { hu: 75, opacity: 0.25 }).points[1]).toEqual({
    hu: 75,
    opacity: 0.25,
    rgb: [0.5, 0.6, 0.9],
  });
  expect(withPoint(curve, 1, { hu: 900 }).points[1]!.hu).toBe(299);
  expect(withPoint(curve, 1, { hu: -900 }).points[1]!.hu).toBe(-99);
  expect(withPoint(curve, 2, { hu: 2500, opacity: 1.5 }).points[2]).toMatchObject({ hu: 2500, opacity: 1 });
  expect(withPoint(curve, 0, { opacity: -1 }).points[0]!.opacity).toBe(0);
  expect(withPoint(curve, 7, { hu: 0 })).toBe(curve);
});

test('a new point lies on the curve and changes nothing that is seen', () => {
  const { curve: more, at } = withNewPoint(curve, 200);
  expect(at).toBe(2);
  expect(hus(more)).toEqual([-100, 60, 200, 300]);
  for (let hu = -150; hu < 350; hu += 7)
    evaluate(more, hu).forEach((value, i) => {
      expect(value).toBeCloseTo(evaluate(curve, hu)[i]!, 9);
    });
  expect(withNewPoint(curve, 1200, 0.1).at).toBe(3);
  expect(withNewPoint(curve, -500).at).toBe(0);
});

test('where there is no room for a point, the one that is there is taken', () => {
  expect(withNewPoint(curve, 60.4, 0.9)).toEqual({ curve, at: 1 });
});

test('a point by key goes half way to the next, after the last one before it', () => {
  expect(hus(withPointAfter(curve, 0).curve)).toEqual([-100, -20, 60, 300]);
  expect(withPointAfter(curve, 2)).toMatchObject({ at: 2 });
  expect(hus(withPointAfter(curve, 2).curve)).toEqual([-100, 60, 180, 300]);
});

test('two points always stay', () => {
  const two = withoutPoint(curve, 1);
  expect(hus(two)).toEqual([-100, 300]);
  expect(withoutPoint(two, 0)).toBe(two);
});
