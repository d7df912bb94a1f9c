import { quat, vec3 } from 'gl-matrix';
import { describe, expect, test } from 'vitest';
import { type DeviceAngles, headFromDevice } from '../../../src/cardboard/pose/head-from-device.ts';

type Triple = readonly [number, number, number];

/** Where the back of the phone and the top of what it shows point: east, north, up become x, −z, y. */
function directions(angles: DeviceAngles, screenDeg: number) {
  const head = headFromDevice(quat.create(), angles, screenDeg);
  const along = (axis: Triple) =>
    [...vec3.transformQuat(vec3.create(), vec3.fromValues(...axis), head)].map(
      (v) => Math.round(v * 1000) / 1000 + 0,
    );
  return { ahead: along([0, 0, -1]), up: along([0, 1, 0]), right: along([1, 0, 0]) };
}

/** The phone's own axes turned as the W3C says (R = Rz(α) Rx(β) Ry(γ)), in earth's east, north, up. */
function byMatrix({ alpha, beta, gamma }: DeviceAngles, axis: Triple): Triple {
  const [a, b, c] = [alpha, beta, gamma].map((deg) => (deg * Math.PI) / 180) as [number, number, number];
  const ry = ([x, y, z]: Triple): Triple => [
    x * Math.cos(c) + z * Math.sin(c),
    y,
    -x * Math.sin(c) + z * Math.cos(c),
  ];
  const rx = ([x, y, z]: Triple): Triple => [
    x,
    y * Math.cos(b) - z * Math.sin(b),
    y * Math.sin(b) + z * Math.cos(b),
  ];
  const rz = ([x, y, z]: Triple): Triple => [
    x * Math.cos(a) - y * Math.sin(a),
    x * Math.sin(a) + y * Math.cos(a),
    z,
  ];
  return rz(rx(ry(axis)));
}

describe('known ways of holding a phone', () => {
  // biome-ignore format: a table
  const known: [string, DeviceAngles, number, { ahead: Triple; up: Triple }][] = [
    ['upright in portrait, facing north', { alpha: 0, beta: 90, gamma: 0 }, 0, { ahead: [0, 0, -1], up: [0, 1, 0] }],
    ['upright in portrait, facing west', { alpha: 90, beta: 90, gamma: 0 }, 0, { ahead: [-1, 0, 0], up: [0, 1, 0] }],
    ['on its back on a table', { alpha: 0, beta: 0, gamma: 0 }, 0, { ahead: [0, -1, 0], up: [0, 0, -1] }],
    ['in a viewer, its top to the left, facing east', { alpha: 0, beta: 0, gamma: -90 }, 90, { ahead: [1, 0, 0], up: [0, 1, 0] }],
    ['in a viewer, its top to the left, facing north', { alpha: 90, beta: 0, gamma: -90 }, 90, { ahead: [0, 0, -1], up: [0, 1, 0] }],
    ['in a viewer, its top to the right, facing west', { alpha: 0, beta: 0, gamma: 90 }, 270, { ahead: [-1, 0, 0], up: [0, 1, 0] }],
    ['in a viewer, looking 30° down, facing north', { alpha: 90, beta: 0, gamma: -60 }, 90, { ahead: [0, -0.5, -0.866], up: [0, 0.866, -0.5] }],
  ];
  test.each(known)('%s', (_name, angles, screenDeg, expected) => {
    expect(directions(angles, screenDeg)).toMatchObject(expected);
  });
});

test('any angles: as the matrices of the standard', () => {
  const angles = { alpha: 37, beta: -64, gamma: 21 };
  const { ahead, right } = directions(angles, 0);
  const toThree = ([east, north, up]: Triple) => [east, up, -north];
  for (const [i, v] of toThree(byMatrix(angles, [0, 0, -1])).entries()) expect(ahead[i]).toBeCloseTo(v, 2);
  for (const [i, v] of toThree(byMatrix(angles, [1, 0, 0])).entries()) expect(right[i]).toBeCloseTo(v, 2);
});
