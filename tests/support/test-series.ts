import type { Series } from '../../src/imaging/series.ts';

/** A series description for tests that bring their own voxels. */
export const testSeries: Series = {
  id: 'test',
  studyUid: '2.25.1',
  seriesUid: '2.25.2',
  sopClassUid: '1.2.840.10008.5.1.4.1.1.2',
  modality: 'CT',
  description: 'Test series',
  studyDescription: '',
  phase: '',
  bodyPart: 'CHEST',
  transferSyntaxUid: '1.2.840.10008.1.2.1',
  columns: 5,
  rows: 6,
  slices: 7,
  sliceThicknessMm: 7.25,
  windows: [{ centre: -600, width: 1500 }],
  invertedGreys: false,
  form: 'volume',
  diagnostics: [],
};
