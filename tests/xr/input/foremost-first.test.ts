import { Object3D } from 'three';
import { expect, test } from 'vitest';
import { foremostFirst } from '../../../src/xr/input/foremost-first.ts';

const reached = (name: string, distance: number, pointerEventsOrder?: number) => {
  const object = Object.assign(new Object3D(), { name, ...(pointerEventsOrder && { pointerEventsOrder }) });
  return { object, distance };
};

test('a handle inside the body comes before the body, and the nearer of two handles first', () => {
  const all = [
    reached('body', 0),
    reached('far handle', 0.04, 2),
    reached('panel', 0.02),
    reached('near handle', 0.01, 2),
    reached('knob', 0.045, 3),
  ];
  const sorted = [...all].sort((a, b) => foremostFirst(a, undefined, b));
  expect(sorted.map(({ object }) => object.name)).toEqual([
    'knob',
    'near handle',
    'far handle',
    'body',
    'panel',
  ]);
});
