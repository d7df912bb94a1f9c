import { expect, test } from 'vitest';
import { VolumeBuilder } from '../../src/imaging/volume-builder.ts';

const matrix = { columns: 2, rows: 3 };
const asStored = (slices: number) => ({
  ...matrix,
  asStored: true,
  mixes: Array.from({ length: slices }, (_, k) => ({ lower: k, upper: k, t: 0 })),
});
const ints = (first: number) => Int16Array.from({ length: 6 }, (_, i) => first + i);

test('slices in any order go to their place', async () => {
  const builder = new VolumeBuilder(asStored(3));
  for (const k of [2, 0, 1]) builder.add(k, ints(100 * k));
  const hu = await builder.finish();
  expect(hu).toBeInstanceOf(Int16Array);
  expect([...hu]).toEqual([...ints(0), ...ints(100), ...ints(200)]);
});

test('one slice with fractions makes all of it floating-point', async () => {
  const builder = new VolumeBuilder(asStored(3));
  builder.add(0, ints(0));
  builder.add(
    1,
    Float32Array.from(ints(100), (value) => value + 0.5),
  );
  builder.add(2, ints(200));
  const hu = await builder.finish();
  expect(hu).toBeInstanceOf(Float32Array);
  expect([...hu.slice(5, 8)]).toEqual([5, 100.5, 101.5]);
  expect(hu[17]).toBe(205);
});

test('mixed slices lie between their neighbours, rounded to whole values', async () => {
  const builder = new VolumeBuilder({
    ...matrix,
    asStored: false,
    mixes: [
      { lower: 0, upper: 0, t: 0 },
      { lower: 0, upper: 1, t: 0.25 },
      { lower: 1, upper: 1, t: 0 },
    ],
  });
  builder.add(1, ints(10));
  builder.add(0, ints(0));
  expect([...(await builder.finish())]).toEqual([
    ...ints(0),
    ...ints(0).map((v) => Math.round(v + 2.5)),
    ...ints(10),
  ]);
});

test('a slice that was never added is a bug', async () => {
  const builder = new VolumeBuilder({ ...asStored(2), asStored: false });
  builder.add(0, ints(0));
  await expect(builder.finish()).rejects.toThrow('slice 1 was not added');
});
