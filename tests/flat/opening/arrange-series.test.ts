import { describe, expect, it } from 'vitest';
import type { Series } from '../../../src/imaging/series.ts';
import type { LoadableSeries } from '../../../src/sources/opened-study.ts';
import {
  arrangeSeries,
  type SeriesOrder,
  suggestedSeries,
} from '../../../src/flat/opening/arrange-series.ts';
import { testSeries } from '../../support/test-series.ts';

const loadable = (series: Partial<Series> & { id: string }): LoadableSeries => ({
  series: { ...testSeries, ...series },
  bytes: undefined,
  dicom: undefined,
  load: () => Promise.reject(new Error('not loaded here')),
  loadImage: () => Promise.reject(new Error('not loaded here')),
});

// biome-ignore format: a table
const series = [
  loadable({ id: 'scout', form: 'images', slices: 2, columns: 900, rows: 900, description: 'Scout' }),
  loadable({ id: 'thin', slices: 300, columns: 512, rows: 512, description: 'Lung 1 mm', studyUid: '2.25.8', studyDescription: 'Staging' }),
  loadable({ id: 'coarse', slices: 400, columns: 64, rows: 64, description: 'Lung 10 mm', bodyPart: 'ABDOMEN' }),
  loadable({ id: 'pet', modality: 'PT', slices: 999, columns: 512, rows: 512, description: '' }),
  loadable({ id: 'late', slices: 90, columns: 512, rows: 512, description: 'Lung 2 mm', phase: 'phase 2 of 2' }),
];
const ids = (order: SeriesOrder, filter = '') =>
  arrangeSeries(series, order, filter).map((study) => study.series.map((one) => one.series.id).join(' '));

describe('order', () => {
  it('suggests the largest CT volume, and puts images last', () => {
    expect(suggestedSeries(series)?.series.id).toBe('thin');
    expect(ids('suggested')).toEqual(['thin', 'late coarse pet scout']);
  });
  it('by description, numbers as numbers, nameless last', () => {
    expect(ids('description')).toEqual(['thin', 'late coarse scout pet']);
  });
  it('by slices', () => expect(ids('slices')).toEqual(['pet coarse late scout', 'thin']));
});

it('suggests nothing where there is nothing to prefer', () => {
  expect(suggestedSeries([series[0]!, loadable({ id: 'x', form: 'images' })])).toBeUndefined();
  expect(suggestedSeries([series[1]!])).toBeUndefined();
});

// biome-ignore format: a table
const filters: readonly (readonly [string, string[]])[] = [
  ['lung', ['thin', 'late coarse']],
  ['LUNG abdo', ['coarse']],
  ['phase 2', ['late']],
  ['staging', ['thin']],
  ['head', []],
];
it.each(filters)('finds %s', (filter, expected) => expect(ids('suggested', filter)).toEqual(expected));
