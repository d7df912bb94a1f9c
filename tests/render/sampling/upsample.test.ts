import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { jumpFor, type Rgba, type Upsampling, upsample } from '../../../src/render/sampling/upsample.ts';

/** Near and far planes at 0.1 and 1000, as in the room. */
const depthScale = -(1000 + 0.1) / (1000 - 0.1);
const depthAt = (distance: number) => 0.5 + 0.5 * (-depthScale - (2 * 1000 * 0.1) / (1000 - 0.1) / distance);
const how: Upsampling = { depthScale, jump: jumpFor(0.002), sharpness: 2 };
const grey = (value: number): Rgba => [value, value, value, 1];
const [black, white] = [grey(0), grey(1)];
const random = createRandom('upsample');

test('a slanted plane keeps its depth exactly, and colours are interpolated on it', () => {
  const plane = (x: number, y: number) => depthAt(1 / (1 / 0.7 + 0.0021 * x - 0.0013 * y));
  const depths = [plane(0, 0), plane(1, 0), plane(0, 1), plane(1, 1)] as const;
  const colours = [grey(0.1), grey(0.3), grey(0.5), grey(0.9)] as const;
  for (let i = 0; i < 50; i++) {
    const [x, y] = [random.between(0, 1), random.between(0, 1)];
    const { colour, depth } = upsample({ colours, depths }, [x, y], how);
    expect(depth).toBeCloseTo(plane(x, y), 9);
    const rows = [0.1 + 0.2 * x, 0.5 + 0.4 * x] as const;
    expect(colour[0]).toBeCloseTo(rows[0] + (rows[1] - rows[0]) * y, 9);
  }
});

const [near, far] = [depthAt(0.5), depthAt(0.8)];
/** White before, black behind, with the border upright. */
const step = { colours: [white, black, white, black], depths: [near, far, near, far] } as const;

test.each([
  [0.1, 1, near],
  [0.24, 1, near],
  [0.4, 0.7, near],
  [0.6, 0.3, far],
  [0.76, 0, far],
  [0.9, 0, far],
] as const)(
  'between two surfaces, at %f the colour is %f and the depth is of one of them',
  (x, colour, depth) => {
    const got = upsample(step, [x, 0.3], how);
    expect(got.colour[0]).toBeCloseTo(colour, 9);
    expect(got.depth).toBeCloseTo(depth, 12);
  },
);

test('with soft borders colours are interpolated over them, depths still not', () => {
  const got = upsample(step, [0.4, 0.3], { ...how, sharpness: 1 });
  expect(got.colour[0]).toBeCloseTo(0.6, 9);
  expect(got.depth).toBeCloseTo(near, 12);
});

test('a surface before nothing ends there, in whichever corner it is', () => {
  for (const corner of [0, 1, 2, 3]) {
    const depths = [1, 1, 1, 1] as [number, number, number, number];
    depths[corner] = near;
    const colours = depths.map((d): Rgba => (d < 1 ? white : [0, 0, 0, 0])) as [Rgba, Rgba, Rgba, Rgba];
    const [x, y] = [corner % 2, corner >> 1];
    const at = (toward: number) =>
      upsample({ colours, depths }, [x + (1 - 2 * x) * toward, y + (1 - 2 * y) * toward], how);
    expect(at(0)).toEqual({ colour: [1, 1, 1, 1], depth: near });
    expect(at(0.2).depth).toBeCloseTo(near, 12);
    expect(at(0.6)).toEqual({ colour: [0, 0, 0, 0], depth: 1 });
  }
});

test('nothing at all stays nothing', () => {
  const none: Rgba = [0, 0, 0, 0];
  const got = upsample({ colours: [none, none, none, none], depths: [1, 1, 1, 1] }, [0.3, 0.6], how);
  expect(got).toEqual({ colour: [0, 0, 0, 0], depth: 1 });
});
