import { DataUtils } from 'three';
import { expect, test } from 'vitest';
import {
  byteEncoding,
  floatEncoding,
  halfEncoding,
  type VoxelEncoding,
} from '../../src/render/voxel-encoding.ts';

/** What the shader makes of texel i. */
function decoded(
  encoding: VoxelEncoding,
  buffer: Uint16Array | Uint8Array | Float32Array,
  i: number,
): number {
  const [x, y, z] = encoding.decode;
  if (encoding.kind === 'half') return DataUtils.fromHalfFloat(buffer[i]!) * x + z;
  if (encoding.kind === 'float') return buffer[i]! * x + z;
  return (buffer[2 * i]! / 255) * x + (buffer[2 * i + 1]! / 255) * y + z;
}

function roundTrip(encoding: VoxelEncoding, hu: Int16Array | Float32Array): number[] {
  const buffer = encoding.createBuffer(hu.length);
  encoding.encode(hu, 0, hu.length, buffer);
  return Array.from(hu, (_, i) => decoded(encoding, buffer, i));
}

test('ordinary CT, −1024 … 3071 HU, is exact in two bytes, either way', () => {
  const all = Int16Array.from({ length: 4096 }, (_, i) => i - 1024);
  expect(roundTrip(halfEncoding, all)).toEqual([...all]);
  roundTrip(byteEncoding, all).forEach((value, i) => {
    expect(value).toBeCloseTo(all[i]!, 6);
  });
});

test.each([
  ['padding', -3024, 1],
  ['metal', 15_000, 4],
  ['the largest int16', 32_767, 16],
  ['the smallest int16', -32_768, 16],
])('half floats keep %s (%d HU) within %d HU', (_what, hu, tolerance) => {
  expect(Math.abs(roundTrip(halfEncoding, Int16Array.of(hu))[0]! - hu)).toBeLessThanOrEqual(tolerance);
});

test('values past every range are held at its end instead of becoming infinite', () => {
  const [high, low] = roundTrip(halfEncoding, Float32Array.of(1e9, -1e9));
  expect(high).toBeCloseTo(65_504 + 1024, 0);
  expect(low).toBeCloseTo(-65_504 + 1024, 0);
});

test('fractional values keep their fraction: half floats to half a HU, floats exactly', () => {
  const hu = Float32Array.of(-1000.25, 1024.375, 40.5);
  roundTrip(halfEncoding, hu).forEach((value, i) => {
    expect(Math.abs(value - hu[i]!)).toBeLessThanOrEqual(0.5);
  });
  expect(roundTrip(floatEncoding, hu)).toEqual([...hu]);
});

test('encodes from the middle of a volume into the start of a slab', () => {
  const buffer = byteEncoding.createBuffer(2);
  byteEncoding.encode(Int16Array.of(5, 6, -7, 8), 2, 2, buffer);
  expect([0, 1].map((i) => Math.round(decoded(byteEncoding, buffer, i)))).toEqual([-7, 8]);
});
