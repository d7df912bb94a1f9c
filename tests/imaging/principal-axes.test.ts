import { expect, it } from 'vitest';
import { principalAxes } from '../../src/imaging/principal-axes.ts';

it('finds eigenvalues and directions of a matrix made from them', () => {
  // 9 along (0.8, 0.6, 0), 4 along (−0.6, 0.8, 0), 1 along z.
  const found = principalAxes([9 * 0.64 + 4 * 0.36, 9 * 0.36 + 4 * 0.64, 1, (9 - 4) * 0.48, 0, 0]);
  expect(found.map(({ value }) => Number(value.toFixed(9)))).toEqual([9, 4, 1]);
  expect(Math.abs(found[0]!.axis[0])).toBeCloseTo(0.8, 9);
  expect(found[0]!.axis[1] / found[0]!.axis[0]).toBeCloseTo(0.75, 9);
  expect(Math.abs(found[2]!.axis[2])).toBeCloseTo(1, 9);
});

it('satisfies A v = λ v for a full matrix', () => {
  const [xx, yy, zz, xy, xz, yz] = [5, -2, 7, 1.5, -3, 2.5];
  for (const { value, axis } of principalAxes([xx, yy, zz, xy, xz, yz])) {
    const [x, y, z] = axis;
    expect(xx * x + xy * y + xz * z).toBeCloseTo(value * x, 9);
    expect(xy * x + yy * y + yz * z).toBeCloseTo(value * y, 9);
    expect(xz * x + yz * y + zz * z).toBeCloseTo(value * z, 9);
  }
});
