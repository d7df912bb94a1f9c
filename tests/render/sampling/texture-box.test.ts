import { expect, test } from 'vitest';
import { finished } from '../../../src/base/finished.ts';
import type { BrickMap } from '../../../src/imaging/occupancy/brick-map.ts';
import { brickBoundSteps } from '../../../src/render/sampling/bounds.ts';
import { bricksPerTexture } from '../../../src/render/sampling/distance-field.ts';
import { boxBeyond, boxUpTo, type TextureBox, unitBox } from '../../../src/render/sampling/texture-box.ts';
import { visibleBrickSteps } from '../../../src/render/sampling/visible-bricks.ts';

// The last bricks along x and z reach past the volume.
const dims = [26, 32, 21] as const;
const counts = [7, 8, 6] as const;
/** Air, with values in bricks from (2, 1, 3) to (6, 4, 5). */
const values = new Float32Array(7 * 8 * 6).fill(-1000);
const put = (a: number, b: number, c: number, hu: number) => {
  values[a + 7 * (b + 8 * c)] = hu;
};
put(2, 4, 4, 300);
put(6, 2, 3, 120);
put(4, 1, 5, 120);
const bricks: BrickMap = { brickSize: [4, 4, 4], counts, min: values, max: values };
const perTexture = bricksPerTexture(dims, bricks);

const inVoxels = ({ low, high }: TextureBox) =>
  [low, high].map((end) => end.map((t, axis) => t * dims[axis]!));

test('the box round visible bricks touches the outermost on every side and ends with the volume', () => {
  const { flags, box } = finished(visibleBrickSteps(bricks, perTexture, (_, max) => max > 0));
  expect(inVoxels(box)).toEqual([
    [8, 4, 12],
    [26, 20, 21],
  ]);
  expect(flags.reduce((sum, flag) => sum + flag, 0)).toBe(3);
  const brightest = finished(visibleBrickSteps(bricks, perTexture, (_, max) => max > 200));
  expect(inVoxels(brightest.box)).toEqual([
    [8, 16, 16],
    [12, 20, 20],
  ]);
});

test('the box of what bounds allow holds the same bricks, by twos', () => {
  const bounds = finished(brickBoundSteps(bricks, 'max'));
  expect(inVoxels(boxBeyond(bounds, perTexture, 0))).toEqual([
    [8, 0, 8],
    [26, 24, 21],
  ]);
  expect(inVoxels(boxBeyond(bounds, perTexture, 200))).toEqual([
    [8, 16, 16],
    [16, 24, 21],
  ]);
  expect(boxBeyond(bounds, perTexture, -2000)).toEqual(unitBox);
});

test('where nothing shows the box has no extent', () => {
  const nothing = { low: [0, 0, 0], high: [0, 0, 0] };
  expect(finished(visibleBrickSteps(bricks, perTexture, () => false)).box).toEqual(nothing);
  expect(boxBeyond(finished(brickBoundSteps(bricks, 'max')), perTexture, 301)).toEqual(nothing);
});

test('the part of a box that has arrived ends where the volume does so far, and may have no extent', () => {
  const box = { low: [0.1, 0.2, 0.3], high: [0.9, 0.8, 0.7] } as const;
  expect(boxUpTo(box, 1)).toEqual(box);
  expect(boxUpTo(box, 0.5)).toEqual({ low: box.low, high: [0.9, 0.8, 0.5] });
  expect(boxUpTo(box, 0.2)).toEqual({ low: box.low, high: [0.9, 0.8, 0.3] });
});
