import type { Series } from '../../src/imaging/series.ts';
import { analyticPhantom } from '../../src/phantom/analytic.ts';
import { createScan, type Scan } from '../../src/viewer/scan.ts';

const series: Series = {
  id: 'example',
  studyUid: '1',
  seriesUid: '2',
  sopClassUid: '3',
  modality: 'CT',
  description: '',
  studyDescription: '',
  phase: '',
  bodyPart: '',
  transferSyntaxUid: '',
  columns: 50,
  rows: 60,
  slices: 7,
  sliceThicknessMm: 7.25,
  windows: [],
  invertedGreys: false,
  form: 'volume',
  diagnostics: [],
};

/** An empty scan with different numbers on every axis: 50 × 60 × 7 voxels of 0.75 × 2.5 × 7.25 mm. */
export function exampleScan(): Scan {
  const { volume } = analyticPhantom({
    dims: [50, 60, 7],
    spacingMm: [0.75, 2.5, 7.25],
    backgroundHu: -1000,
    parts: [],
  });
  return createScan(series, volume);
}
