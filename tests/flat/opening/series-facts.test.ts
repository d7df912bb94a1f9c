import { describe, expect, it } from 'vitest';
import { compressionWords } from '../../../src/flat/opening/compression-words.ts';
import { megabytes, seriesFacts } from '../../../src/flat/opening/series-facts.ts';
import type { LoadableSeries } from '../../../src/sources/opened-study.ts';
import { testSeries } from '../../support/test-series.ts';

type Plan = NonNullable<LoadableSeries['dicom']>['plan'];

const loadable = (changes: Partial<LoadableSeries>): LoadableSeries => ({
  series: testSeries,
  bytes: undefined,
  dicom: undefined,
  load: () => Promise.reject(new Error('not loaded here')),
  loadImage: () => Promise.reject(new Error('not loaded here')),
  ...changes,
});
const lines = (changes: Partial<LoadableSeries>) =>
  seriesFacts(loadable(changes)).map((line) => line.replaceAll('\u00a0', ' '));

it('says what the headers say', () => {
  expect(lines({ bytes: 12_345_678 })).toEqual([
    '7 slices · 5 × 6',
    '7.25 mm thick',
    'Chest · 12 MB · uncompressed',
  ]);
});

it('leaves out what nobody said', () => {
  const series = {
    ...testSeries,
    form: 'images',
    slices: 1,
    bodyPart: '',
    sliceThicknessMm: undefined,
    transferSyntaxUid: '',
  } as const;
  expect(lines({ series })).toEqual(['1 image · 5 × 6']);
});

it('gives the gap across the slices, not along a leaning table', () => {
  const tilt = (18.5 * Math.PI) / 180;
  const grid = {
    mixes: Array.from({ length: 7 }),
    // Rows of 2.5 mm lean back, slices of 7.25 mm stack straight up.
    lpsFromIndex: [
      ...[0.75, 0, 0, 0],
      ...[0, 2.5 * Math.cos(tilt), -2.5 * Math.sin(tilt), 0],
      ...[0, 0, 7.25, 0],
      ...[-11, -23, 37, 1],
    ],
  };
  const plan = { stack: { grid } } as unknown as Plan;
  // 7.25 mm · cos 18.5° = 6.875 mm
  expect(lines({ dicom: { plan, files: [] } })[1]).toBe('7.25 mm thick · every 6.88 mm · covers 48 mm');
});

// biome-ignore format: a table
const sizes: readonly (readonly [number, string])[] = [
  [40_000, 'under 0.1 MB'], [340_000, '0.3 MB'], [9_940_000, '9.9 MB'], [157_286_400, '157 MB'],
];
it.each(sizes)('%i bytes are %s', (bytes, text) => expect(megabytes(bytes)).toBe(text));

describe('compression', () => {
  it('says what may have been lost', () => {
    expect(compressionWords('1.2.840.10008.1.2.4.81')).toBe('JPEG-LS, lossy');
    expect(compressionWords('1.2.840.10008.1.2.4.70')).toBe('JPEG, lossless');
    expect(compressionWords('1.2.840.10008.1.2.4.91')).toContain('may be lossy');
  });
  it('says nothing of formats that have no such thing', () => expect(compressionWords('')).toBe(''));
});
