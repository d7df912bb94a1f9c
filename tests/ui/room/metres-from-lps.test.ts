import { Matrix4, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { lps } from '../../../src/imaging/spaces.ts';
import { metresFromLps } from '../../../src/ui/room/metres-from-lps.ts';

const centre = lps(-12.5, 40, 105.25);
const matrix = new Matrix4().fromArray(metresFromLps(centre));
const at = (x: number, y: number, z: number) => new Vector3(x, y, z).applyMatrix4(matrix);

test('life size: a millimetre is a millimetre, and the middle is the origin', () => {
  expect(at(-12.5, 40, 105.25).length()).toBeLessThan(1e-12);
  expect(at(-12.5 + 300, 40, 105.25).length()).toBeCloseTo(0.3, 12);
});

test('head up, facing the reader, Left at the reader’s right', () => {
  expect(at(-12.5 + 100, 40, 105.25).x).toBeCloseTo(0.1, 12);
  expect(at(-12.5, 40, 105.25 + 100).y).toBeCloseTo(0.1, 12);
  // Anterior is −y in LPS and comes toward the reader, who looks along −z.
  expect(at(-12.5, 40 - 100, 105.25).z).toBeCloseTo(0.1, 12);
});

test('not mirrored', () => {
  expect(matrix.determinant()).toBeGreaterThan(0);
});
