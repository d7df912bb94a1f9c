import { gzipSync } from 'node:zlib';
import { readHeader } from 'nifti-reader-js';
import { describe, expect, test } from 'vitest';
import type { VoxelType } from '../../src/formats/voxel-layout.ts';
import { makeNifti, type NiftiFields } from './make-nifti.ts';
import { handednessOf, loadOne, open, refusalOf, voxelsOf } from './open-one.ts';
import { placeValues, valueAt } from './place-values.ts';

const dims = [5, 6, 7];
const ramp = Array.from({ length: 5 * 6 * 7 }, (_, i) => i - 1024);

/** Where the independent reader puts a voxel: RAS, so x and y are negated. */
function placer(fields: NiftiFields): (i: number, j: number, k: number) => number[] {
  const { affine } = readHeader(makeNifti(fields).buffer as ArrayBuffer);
  return (i, j, k) =>
    [-1, -1, 1].map((sign, row) => {
      const [a, b, c, d] = affine[row]!;
      return sign * (a! * i + b! * j + c! * k + d!);
    });
}

const sform = (...rows: number[][]) => ({ sform: { code: 1, rows } });
const qform = (quaternion: number[], qfac: number) => ({
  qform: { code: 1, quaternion, offset: [11, 23, 37] },
  pixdim: [qfac, 0.75, 2.5, 7.25],
});

// biome-ignore format: a table
const grids: readonly (readonly [string, NiftiFields, leftHanded: boolean])[] = [
  ['right, front, up (RAS)', sform([0.75, 0, 0, 11], [0, 2.5, 0, 23], [0, 0, 7.25, 37]), false],
  ['left, front, up (LAS): mirrored', sform([-0.75, 0, 0, 11], [0, 2.5, 0, 23], [0, 0, 7.25, 37]), true],
  ['left, back, up (LPS)', sform([-0.75, 0, 0, 11], [0, -2.5, 0, 23], [0, 0, 7.25, 37]), false],
  ['left, back, down: mirrored', sform([-0.75, 0, 0, 11], [0, -2.5, 0, 23], [0, 0, -7.25, 37]), true],
  ['sagittal slices', sform([0, 0, 7.25, 11], [0.75, 0, 0, 23], [0, 2.5, 0, 37]), false],
  ['sagittal slices, mirrored', sform([0, 0, -7.25, 11], [0.75, 0, 0, 23], [0, 2.5, 0, 37]), true],
  ['oblique', sform([0.6, -0.9, 1.8, 11], [0.4, 2.2, -1.1, 23], [-0.2, 0.8, 6.9, 37]), false],
  ['oblique and mirrored', sform([-0.6, 0.9, -1.8, 11], [0.4, 2.2, -1.1, 23], [-0.2, 0.8, 6.9, 37]), true],
  ['sheared (tilted gantry)', sform([0.75, 0, 0, 11], [0, 2.5, 0, 23], [0, -2.4, 7.25, 37]), false],
  ['sheared and mirrored', sform([-0.75, 0, 0, 11], [0, 2.5, 0, 23], [0, -2.4, 7.25, 37]), true],
  ['quaternion', qform([0.1, 0.2, 0.3], 1), false],
  ['quaternion, mirrored', qform([0.1, 0.2, 0.3], -1), true],
  ['quaternion, half a turn', qform([0, 0, 1], 1), false],
];

describe.each(grids)('%s', (_, fields, leftHanded) => {
  const place = placer(fields);

  test.each([1, 2] as const)('NIfTI-%i: every voxel is where nifti-reader-js puts it', async (version) => {
    const values = placeValues(dims, place);
    const volume = await loadOne(makeNifti({ ...fields, version, values }));
    expect(volume.dims).toEqual(dims);
    expect(handednessOf(volume)).toBeGreaterThan(0);
    for (const { lps, value } of voxelsOf(volume)) {
      // Rounding differs by at most the float32 of the header.
      expect(Math.abs(value - valueAt(lps))).toBeLessThanOrEqual(1);
    }
    const first = leftHanded ? place(0, 5, 0) : place(0, 0, 0);
    const [at] = voxelsOf(volume);
    for (const axis of [0, 1, 2]) expect(at!.lps[axis]).toBeCloseTo(first[axis]!, 4);
    expect(volume.hu[0]).toBe(values[leftHanded ? 5 * 5 : 0]);
  });
});

test('a half turn whose quaternion is rounded beyond length 1, of which nifti-reader-js makes no numbers', async () => {
  const of = async (quaternion: number[]) =>
    (await loadOne(makeNifti({ ...qform(quaternion, 1), values: ramp }))).lpsFromIndex;
  const exact = await of([0.6, 0.8, 0]);
  const rounded = await of([0.6001, 0.8001, 0]);
  for (const [i, n] of exact.entries()) expect(rounded[i]).toBeCloseTo(n, 2);
});

describe('which geometry counts', () => {
  const q = { code: 1, quaternion: [0, 0, 0], offset: [-1, -2, -3] };
  const rows = [
    [0.75, 0, 0, 11],
    [0, 2.5, 0, 23],
    [0, 0, 7.25, 37],
  ];
  const firstOf = async (fields: NiftiFields) => {
    const volume = await loadOne(makeNifti({ values: ramp, ...fields }));
    return { first: voxelsOf(volume)[0]!.lps, codes: volume.diagnostics.map(({ code }) => code) };
  };

  test('the sform, else the qform, else neither with a warning', async () => {
    expect(await firstOf({ qform: q, sform: { code: 1, rows } })).toMatchObject({ first: [-11, -23, 37] });
    expect(await firstOf({ qform: q, sform: { code: 0, rows } })).toMatchObject({ first: [1, 2, -3] });
    const neither = await firstOf({});
    expect(neither.first).toEqual([0, 0, 0]);
    expect(neither.codes).toContain('geometry/side-unknown');
  });

  test('a standard brain is said', async () => {
    expect((await firstOf({ sform: { code: 4, rows } })).codes).toContain('geometry/template-space');
  });

  test.each([
    [1, 1000],
    [3, 0.001],
  ])('unit %i', async (units, factor) => {
    const scaled = rows.map((row) => row.map((n) => n / factor));
    const { first } = await firstOf({ units, sform: { code: 1, rows: scaled } });
    expect(first[2]).toBeCloseTo(37, 3);
  });

  test('no unit: millimetres, and said', async () => {
    const { first, codes } = await firstOf({ units: 0, sform: { code: 1, rows } });
    expect(first).toEqual([-11, -23, 37]);
    expect(codes).toContain('geometry/unit-assumed');
  });
});

describe('values', () => {
  const place = sform([0.75, 0, 0, 11], [0, 2.5, 0, 23], [0, 0, 7.25, 37]);
  const types: VoxelType[] = [
    'int8',
    'uint8',
    'int16',
    'uint16',
    'int32',
    'uint32',
    'int64',
    'uint64',
    'float32',
    'float64',
  ];
  test.each(types.flatMap((type) => [true, false].map((littleEndian) => ({ type, littleEndian }))))(
    '$type, little-endian: $littleEndian',
    async ({ type, littleEndian }) => {
      const values = ramp.map((_, i) => (type.startsWith('uint') ? i : i - 100));
      const volume = await loadOne(makeNifti({ ...place, type, littleEndian, values }));
      expect(volume.hu).toBeInstanceOf(Int16Array);
      expect([...volume.hu]).toEqual(values);
      expect(volume.huRange).toEqual([values[0], values.at(-1)]);
    },
  );

  test('slope and intercept; a slope of 0 or NaN means none', async () => {
    const hu = async (fields: NiftiFields) =>
      (await loadOne(makeNifti({ ...place, values: ramp, ...fields }))).hu;
    expect((await hu({ slope: 2, intercept: -5 }))[3]).toBe(2 * ramp[3]! - 5);
    expect((await hu({ slope: 0, intercept: -5 }))[3]).toBe(ramp[3]);
    expect((await hu({ slope: Number.NaN, intercept: -5 }))[3]).toBe(ramp[3]);
    expect(await hu({ slope: 0.5 })).toBeInstanceOf(Float32Array);
    expect((await hu({ slope: 100 }))[0]).toBe(-102_400);
  });

  test('voxels that hold no number show the lowest value, and are counted', async () => {
    const values = ramp.map((value, i) => (i === 17 ? Number.NaN : i === 40 ? -Infinity : value));
    const volume = await loadOne(makeNifti({ ...place, type: 'float32', values }));
    expect([volume.hu[17], volume.hu[40]]).toEqual([-1024, -1024]);
    expect(volume.huRange).toEqual([-1024, -1024 + 209]);
    expect(volume.diagnostics.map(({ message }) => message)).toContainEqual(
      '2 of 210 voxels hold no number. They are shown as the lowest value.',
    );
  });

  test('values that turn fractional half way', async () => {
    const values = ramp.map((value, i) => (i < 100 ? value : value + 0.25));
    const volume = await loadOne(makeNifti({ ...place, type: 'float64', values }));
    expect([...volume.hu]).toEqual(values);
  });
});

describe('time', () => {
  const fields = sform([-0.75, 0, 0, 11], [0, 2.5, 0, 23], [0, 0, 7.25, 37]);
  const times = [0, 1, 2];
  const values = times.flatMap((time) => ramp.map((value) => value + 1000 * time));
  test.each(['scan.nii', 'scan.nii.gz'])('%s: each time point is a series of its own', async (path) => {
    const file = makeNifti({ ...fields, dims: [5, 6, 7, 3], values });
    const { series, refused } = await open({ [path]: path.endsWith('gz') ? gzipSync(file) : file });
    expect(refused).toEqual([]);
    expect(series.map((found) => found.series.phase)).toEqual(times.map((t) => `time point ${t + 1} of 3`));
    expect(series.map((found) => found.series.description)).toEqual(['scan', 'scan', 'scan']);
    for (const time of times) {
      const volume = await series[time]!.load({});
      // Mirrored, so the last row comes first.
      expect(volume.hu[0]).toBe(-1024 + 25 + 1000 * time);
      const image = await series[time]!.loadImage(6, {});
      expect(image.hu).toEqual(volume.hu.slice(180));
      expect(image.lpsFromIndex[14]).toBeCloseTo(37 + 6 * 7.25);
    }
  });
});

test('a single slice, without a distance to the next, is an image at its place', async () => {
  const fields = { dims: [5, 6], pixdim: [1, 0.75, 2.5, 0], values: ramp.slice(0, 30) };
  const { series } = await open({ a: makeNifti({ ...fields, ...qform([0, 0, 0], 1), ...fields }) });
  expect(series.map((found) => found.series.form)).toEqual(['images']);
  await expect(series[0]!.load({})).rejects.toMatchObject({ code: 'source/images-only' });
  const image = await series[0]!.loadImage(0, {});
  expect([...image.hu]).toEqual(ramp.slice(0, 30));
  expect(image.lpsFromIndex).toEqual([-0.75, 0, 0, 0, 0, -2.5, 0, 0, 0, 0, 1, 0, -11, -23, 37, 1]);
});

describe('refused in words', () => {
  const fine = sform([0.75, 0, 0, 11], [0, 2.5, 0, 23], [0, 0, 7.25, 37]);
  // biome-ignore format: a table
  test.each<[string, NiftiFields, RegExp]>([
    ['colours', { datatype: 128 }, /^nifti\/colour .*colours/],
    ['complex numbers', { datatype: 32 }, /^nifti\/type .*datatype 32/],
    ['vectors', { dims: [5, 6, 7, 1, 3] }, /^nifti\/vectors .*several numbers/],
    ['one dimension', { dims: [5], dimCount: 1 }, /^nifti\/dimensions/],
    ['no rows', { dims: [5, 0, 7] }, /^nifti\/size .*5 × 0 × 7/],
    ['far too many voxels', { dims: [16_000, 16_000, 16_000] }, /^nifti\/size/],
    ['too many time points', { dims: [5, 6, 7, 5000] }, /^nifti\/size .*5000 time points/],
    ['more voxels than bytes', { dims: [5, 6, 8] }, /^volume\/truncated/],
    ['no spacing', { sform: undefined, pixdim: [1, 0, 0, 0] }, /^nifti\/geometry/],
    ['axes that coincide', sform([0.75, 0.75, 0, 0], [0, 0, 0, 0], [0, 0, 7.25, 0]), /^nifti\/geometry/],
    ['a matrix of no numbers', sform([Number.NaN, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]), /^nifti\/geometry/],
    ['an origin light years away', sform([1, 0, 0, 1e30], [0, 1, 0, 0], [0, 0, 1, 0]), /^nifti\/geometry/],
    ['an unknown unit', { units: 7 }, /^nifti\/units/],
    ['a scale that is no number', { slope: Infinity }, /^nifti\/scaling/],
    ['voxels within the header', { voxOffset: 12 }, /^nifti\/offset/],
    ['voxels at half a byte', { voxOffset: 352.5 }, /^nifti\/offset/],
    ['the format before NIfTI', { magic: '\0\0\0\0' }, /^nifti\/analyze .*which side is left/],
  ])('%s', async (_, fields, sentence) => {
    expect(await refusalOf(makeNifti({ ...fine, values: ramp, ...fields }))).toMatch(sentence);
  });

  test('NIfTI-2 with sizes beyond any memory', async () => {
    const huge = makeNifti({ ...fine, version: 2, dims: [2 ** 40, 2 ** 40, 2 ** 40], values: ramp });
    expect(await refusalOf(huge)).toMatch(/^nifti\/size/);
  });

  test('a small file that would unpack to gigabytes', async () => {
    const bomb = gzipSync(
      Buffer.concat([makeNifti({ ...fine, dims: [800, 800, 800] }), new Uint8Array(2 ** 24)]),
    );
    expect(await refusalOf(bomb, 'bomb.nii.gz')).toMatch(/^volume\/truncated/);
  });
});

test('what the header says of the patient is not kept', async () => {
  const { series } = await open({
    'a.nii': makeNifti({
      ...sform([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]),
      values: ramp,
      texts: 'Secret^Patient 4711',
    }),
  });
  expect(JSON.stringify([series[0]!.series, series[0]!.volumeFile])).not.toMatch(/Secret|4711/);
});

describe('header and image as two files', () => {
  const fields = sform([-0.75, 0, 0, 11], [0, 2.5, 0, 23], [0, 0, 7.25, 37]);
  const hdr = makeNifti({ ...fields, magic: 'ni1\0' });
  const img = makeNifti({ ...fields, values: ramp }).slice(352);
  test.each([
    ['as they are', { 'a/scan.hdr': hdr, 'a/scan.img': img }],
    ['packed', { 'a/scan.hdr.gz': gzipSync(hdr), 'a/scan.img.gz': gzipSync(img) }],
    ['image packed, other case', { 'a/SCAN.HDR': hdr, 'a/scan.img.gz': gzipSync(img) }],
  ])('%s', async (_, files) => {
    const { series, refused } = await open(files);
    expect(refused).toEqual([]);
    expect((await series[0]!.load({})).hu[0]).toBe(-1024 + 25);
  });

  test('alone: the name to pick is said', async () => {
    expect(await refusalOf(hdr, 'scan.hdr')).toMatch(/^volume\/no-data-file .*“scan\.img”/);
  });
});
