import { gzipSync } from 'node:zlib';
import { NRRDLoader } from 'three/examples/jsm/loaders/NRRDLoader.js';
import { describe, expect, test } from 'vitest';
import type { VoxelType } from '../../src/formats/voxel-layout.ts';
import { makeNrrd, plainFields, rawNumbers } from './make-nrrd.ts';
import { handednessOf, loadOne, open, refusalOf, voxelsOf } from './open-one.ts';
import { placeValues, valueAt } from './place-values.ts';

const dims = [5, 6, 7];
const ramp = Array.from({ length: 5 * 6 * 7 }, (_, i) => i - 1024);
const plain = makeNrrd({}, rawNumbers(ramp));

type Fields = Readonly<Record<string, string | undefined>>;
type Triple = readonly [number, number, number];

// biome-ignore format: a table: space, sign of each axis in LPS, directions, origin, mirrored
const grids: readonly (readonly [string, Triple, readonly [Triple, Triple, Triple], boolean])[] = [
  ['left-posterior-superior', [1, 1, 1], [[0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25]], false],
  ['LPS', [1, 1, 1], [[0.75, 0, 0], [0, 2.5, 0], [0, 0, -7.25]], true],
  ['right-anterior-superior', [-1, -1, 1], [[0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25]], false],
  ['RAS', [-1, -1, 1], [[-0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25]], true],
  ['left-anterior-superior', [1, -1, 1], [[0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25]], true],
  ['LAS', [1, -1, 1], [[0.75, 0, 0], [0, -2.5, 0], [0, 0, 7.25]], false],
  ['left-posterior-superior', [1, 1, 1], [[0.6, 0.4, -0.2], [-0.9, 2.2, 0.8], [1.8, -1.1, 6.9]], false],
  ['left-posterior-superior', [1, 1, 1], [[-0.6, -0.4, 0.2], [-0.9, 2.2, 0.8], [1.8, -1.1, 6.9]], true],
  ['left-posterior-superior', [1, 1, 1], [[0.75, 0, 0], [0, 2.5, 0], [0, -2.4, 7.25]], false],
];

describe.each(grids)('%s, signs %j, directions %j, mirrored: %j', (space, sign, axes, mirrored) => {
  test('every voxel keeps its place', async () => {
    const lps = (i: number, j: number, k: number) =>
      [0, 1, 2].map(
        (n) => sign[n]! * ([-11, -23, 37][n]! + i * axes[0][n]! + j * axes[1][n]! + k * axes[2][n]!),
      );
    const values = placeValues(dims, lps);
    const directions = axes.map((axis) => `(${axis})`).join(' ');
    const volume = await loadOne(makeNrrd({ space, 'space directions': directions }, rawNumbers(values)));
    expect(handednessOf(volume)).toBeGreaterThan(0);
    for (const { lps: at, value } of voxelsOf(volume))
      expect(Math.abs(value - valueAt(at))).toBeLessThanOrEqual(1);
    expect(volume.hu[0]).toBe(values[mirrored ? 25 : 0]);
    expect(volume.diagnostics.map(({ code }) => code)).not.toContain('geometry/side-unknown');
  });
});

test("the same numbers as three's reader", async () => {
  const ours = await loadOne(plain);
  const theirs = new NRRDLoader().parse(plain.buffer as never) as unknown as {
    data: Int16Array;
    dimensions: number[];
    spacing: number[];
  };
  expect([...theirs.data]).toEqual([...ours.hu]);
  expect(theirs.dimensions).toEqual(ours.dims);
  expect(theirs.spacing).toEqual([0.75, 2.5, 7.25]);
});

describe('values', () => {
  // biome-ignore format: a table
  const types: readonly (readonly [string, VoxelType])[] = [
    ['signed char', 'int8'], ['int8_t', 'int8'], ['uchar', 'uint8'], ['unsigned char', 'uint8'], ['uint8', 'uint8'],
    ['short int', 'int16'], ['signed short', 'int16'], ['int16_t', 'int16'], ['ushort', 'uint16'], ['unsigned short int', 'uint16'],
    ['int', 'int32'], ['signed int', 'int32'], ['uint', 'uint32'], ['uint32_t', 'uint32'], ['long long int', 'int64'],
    ['unsigned long long', 'uint64'], ['float', 'float32'], ['double', 'float64'],
  ];
  test.each(
    types.flatMap(([name, type]) => ['little', 'big'].map((endian) => [name, endian, type] as const)),
  )('%s, %s-endian', async (name, endian, type) => {
    const values = ramp.map((_, i) => (type.startsWith('uint') ? i : i - 100));
    const volume = await loadOne(
      makeNrrd({ type: name, endian }, rawNumbers(values, type, endian === 'little')),
    );
    expect([...volume.hu]).toEqual(values);
  });

  test.each(['gzip', 'gz'])('encoding %s', async (encoding) => {
    const volume = await loadOne(makeNrrd({ encoding }, gzipSync(rawNumbers(ramp))));
    expect([...volume.hu]).toEqual(ramp);
  });

  test.each(['text', 'txt', 'ascii'])('encoding %s', async (encoding) => {
    const text = ramp.map((value, i) => `${value}${i % 5 === 4 ? '\n' : ' '}`).join('');
    const volume = await loadOne(makeNrrd({ encoding, type: 'float', endian: undefined }, Buffer.from(text)));
    expect([...volume.hu]).toEqual(ramp);
  });

  test('lines and bytes to skip, each before or after unpacking', async () => {
    const lines = Buffer.from('one\ntwo\n');
    const raw = rawNumbers(ramp);
    const skipped = Buffer.concat([Buffer.from('abcde'), raw]);
    const skips = { 'line skip': '2', 'byte skip': '5' };
    for (const file of [
      makeNrrd(skips, Buffer.concat([lines, skipped])),
      makeNrrd({ ...skips, encoding: 'gzip' }, Buffer.concat([lines, gzipSync(skipped)])),
      makeNrrd({ 'byte skip': '-1' }, Buffer.concat([Buffer.from('any length'), raw])),
    ])
      expect([...(await loadOne(file)).hu]).toEqual(ramp);
  });

  test('a whole file packed once more', async () => {
    expect([...(await loadOne(gzipSync(plain), 'scan.nrrd.gz')).hu]).toEqual(ramp);
    expect(await refusalOf(gzipSync(makeNrrd({ encoding: 'gzip' }, gzipSync(rawNumbers(ramp)))))).toMatch(
      /^volume\/packed-twice/,
    );
  });
});

describe('several volumes', () => {
  const times = [0, 1, 2];
  const axes = plainFields['space directions'];
  test.each<[string, Fields, number[]]>([
    [
      'one after the other',
      { sizes: '5 6 7 3', kinds: 'domain domain domain time', 'space directions': `${axes} none` },
      times.flatMap((time) => ramp.map((value) => value + 1000 * time)),
    ],
    [
      'side by side',
      { sizes: '3 5 6 7', kinds: 'list domain domain domain', 'space directions': `none ${axes}` },
      ramp.flatMap((value) => times.map((time) => value + 1000 * time)),
    ],
  ])('%s', async (_, fields, values) => {
    for (const [encoding, data] of [
      ['raw', rawNumbers(values)],
      ['gzip', gzipSync(rawNumbers(values))],
      ['text', Buffer.from(values.join(' '))],
    ] as const) {
      const { series, refused } = await open({ a: makeNrrd({ ...fields, dimension: '4', encoding }, data) });
      expect(refused).toEqual([]);
      expect(series.map((found) => found.series.phase)).toEqual(times.map((t) => `time point ${t + 1} of 3`));
      for (const time of times) {
        expect([...(await series[time]!.load({})).hu]).toEqual(ramp.map((value) => value + 1000 * time));
        expect((await series[time]!.loadImage(3, {})).hu[0]).toBe(ramp[90]! + 1000 * time);
      }
    }
  });
});

describe('what is not stated', () => {
  const codesOf = async (fields: Fields) =>
    (await loadOne(makeNrrd(fields, rawNumbers(ramp)))).diagnostics.map(({ code }) => code);

  test('no space, or one that is not the patient: said', async () => {
    expect(await codesOf({ space: undefined, 'space dimension': '3' })).toContain('geometry/side-unknown');
    expect(await codesOf({ space: 'scanner-xyz' })).toContain('geometry/side-unknown');
  });

  test('spacings alone', async () => {
    const fields = {
      space: undefined,
      'space directions': undefined,
      'space origin': undefined,
      spacings: '0.75 2.5 7.25',
    };
    const volume = await loadOne(makeNrrd(fields, rawNumbers(ramp)));
    expect([volume.lpsFromIndex[0], volume.lpsFromIndex[5], volume.lpsFromIndex[10]]).toEqual([
      0.75, 2.5, 7.25,
    ]);
    expect(await codesOf(fields)).toContain('geometry/side-unknown');
  });

  test('units', async () => {
    const volume = await loadOne(makeNrrd({ 'space units': '"cm" "cm" "cm"' }, rawNumbers(ramp)));
    expect([volume.lpsFromIndex[0], volume.lpsFromIndex[12]]).toEqual([7.5, -110]);
  });
});

describe('voxels in another file', () => {
  const header = (name: string, fields: Fields = {}) =>
    makeNrrd({ ...fields, 'data file': name }, new Uint8Array());
  test.each<[string, Record<string, Uint8Array>]>([
    ['raw', { 'a/s.nhdr': header('s.raw'), 'a/s.raw': rawNumbers(ramp) }],
    ['by a path on another disk', { 'a/s.nhdr': header('/home/x/s.raw'), 'a/s.raw': rawNumbers(ramp) }],
    ['gzip', { 's.nhdr': header('s.raw.gz', { encoding: 'gzip' }), 's.raw.gz': gzipSync(rawNumbers(ramp)) }],
    [
      'the last bytes',
      {
        's.nhdr': header('s.dat', { 'byte skip': '-1' }),
        's.dat': Buffer.concat([Buffer.from('head'), rawNumbers(ramp)]),
      },
    ],
  ])('%s', async (_, files) => {
    const { series, refused } = await open(files);
    expect(refused).toEqual([]);
    expect([...(await series[0]!.load({})).hu]).toEqual(ramp);
  });

  test('not picked: the name to pick is said; spread over many: what to do is said', async () => {
    expect(await refusalOf(header('/home/x/s.raw'))).toMatch(/^volume\/no-data-file .*“s\.raw”/);
    expect(await refusalOf(header('LIST'))).toMatch(/^nrrd\/many-files/);
    expect(await refusalOf(header('s%03d.raw 1 7 1'))).toMatch(/^nrrd\/many-files/);
  });
});

describe('refused in words', () => {
  // biome-ignore format: a table
  test.each<[string, Fields, RegExp]>([
    ['bzip2', { encoding: 'bzip2' }, /^nrrd\/encoding .*“bzip2”/],
    ['hexadecimal', { encoding: 'hex' }, /^nrrd\/encoding/],
    ['blocks', { type: 'block' }, /^nrrd\/type .*“block”/],
    ['colours', { dimension: '4', sizes: '3 5 6 7', kinds: 'RGB-color domain domain domain', 'space directions': 'none (1,0,0) (0,1,0) (0,0,1)' }, /^nrrd\/vectors .*RGB-color/],
    ['two dimensions', { dimension: '2', sizes: '5 6', kinds: 'domain domain', 'space directions': '(1,0,0) (0,1,0)' }, /^nrrd\/dimensions/],
    ['no byte order', { endian: undefined }, /^nrrd\/header .*“endian”/],
    ['sizes that are no numbers', { sizes: '5 six 7' }, /^nrrd\/size/],
    ['fewer sizes than dimensions', { sizes: '5 6' }, /^nrrd\/header .*“sizes”/],
    ['far too many voxels', { sizes: '16000 16000 16000' }, /^nrrd\/size/],
    ['more voxels than bytes', { sizes: '5 6 8' }, /^volume\/truncated/],
    ['directions of nothing', { 'space directions': '(1,0,0) (0,x,0) (0,0,1)' }, /^nrrd\/header .*“space directions”/],
    ['directions that coincide', { 'space directions': '(1,0,0) (1,0,0) (0,0,1)' }, /^nrrd\/geometry/],
    ['no spacing at all', { 'space directions': undefined }, /^nrrd\/no-spacing/],
    ['inches', { 'space units': '"in" "in" "in"' }, /^nrrd\/units .*“in”/],
    ['a negative skip', { 'byte skip': '-2' }, /^nrrd\/header/],
    ['text that is no numbers', { encoding: 'text' }, /^volume\/text/],
  ])('%s', async (_, fields, sentence) => {
    const file = makeNrrd(fields, rawNumbers(ramp));
    const { series, refused } = await open({ file });
    const reason = series[0] ? await series[0].load({}).catch((error: unknown) => error) : refused[0];
    expect(`${(reason as { code: string }).code} ${(reason as Error).message}`).toMatch(sentence);
  });
});

test('comments and key/value pairs, which may name the patient, are not kept', async () => {
  const named = Buffer.from(plain)
    .toString('latin1')
    .replace('type:', '# Secret^Patient\nPatientID:=4711\ntype:');
  const { series } = await open({ 'a.nrrd': Buffer.from(named, 'latin1') });
  expect([...(await series[0]!.load({})).hu]).toEqual(ramp);
  expect(JSON.stringify([series[0]!.series, series[0]!.volumeFile])).not.toMatch(/Secret|4711/);
});
