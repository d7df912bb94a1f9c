import { expect, test } from 'vitest';
import { Box3, type BufferAttribute, Vector3 } from 'three';
import { unitBox } from '../../../src/render/sampling/texture-box.ts';
import { createMarchedBox } from '../../../src/render/three/marched-box.ts';

test('the corners of the box go where it is set, and back', () => {
  const { geometry, set } = createMarchedBox();
  const position = geometry.getAttribute('position') as BufferAttribute;
  const reached = () => new Box3().setFromBufferAttribute(position);
  const part = { low: [0.1, 0.25, 0], high: [0.5, 1, 0.75] } as const;
  const before = position.version;
  set(unitBox);
  expect(position.version).toBe(before);
  set(part);
  expect(position.version).toBe(before + 1);
  expect(reached().min.distanceTo(new Vector3(...part.low))).toBeLessThan(1e-6);
  expect(reached().max.distanceTo(new Vector3(...part.high))).toBeLessThan(1e-6);
  // A corner stays a corner: every place is one of the ends.
  for (let i = 0; i < position.count; i++)
    expect([part.low[0], part.high[0]].some((end) => Math.abs(end - position.getX(i)) < 1e-6)).toBe(true);
  set(unitBox);
  expect(reached()).toEqual(new Box3(new Vector3(0, 0, 0), new Vector3(1, 1, 1)));
});
