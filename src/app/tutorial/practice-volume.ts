import type { Series } from '../../imaging/series.ts';
import { lps } from '../../imaging/spaces.ts';
import type { Volume } from '../../imaging/volume.ts';
import { type AnalyticPart, analyticPhantom } from '../../phantom/analytic.ts';
import { practiceBlock } from '../../teaching/tutorial/practice-block.ts';

const AIR_HU = -1000;
/** Finer blending than this nobody can measure. */
const SUPERSAMPLE = 3;

/** The practice block as voxels, made here and now: nothing to fetch, and its truth is its recipe. */
export function practiceVolume(): Volume {
  const { dims, spacingMm, jelly, rods, rodHu, rodRadiusMm, paleBall, bubble, stone } = practiceBlock;
  const parts: readonly AnalyticPart[] = [
    { kind: 'box', id: 'jelly', hu: jelly.hu, centre: lps(0, 0, 0), sizeMm: jelly.sizeMm },
    ...rods.map(({ id, from, to }): AnalyticPart => {
      return { kind: 'cylinder', id, hu: rodHu, from, to, radiusMm: rodRadiusMm };
    }),
    ...[paleBall, bubble, stone].map((ball): AnalyticPart => ({ kind: 'sphere', ...ball })),
  ];
  const spec = { dims, spacingMm, backgroundHu: AIR_HU, parts, supersample: SUPERSAMPLE };
  return analyticPhantom(spec).volume;
}

const [columns, rows, slices] = practiceBlock.dims;

export const practiceSeries: Series = {
  id: 'practice-block',
  studyUid: '',
  seriesUid: '',
  sopClassUid: '',
  modality: 'CT',
  description: 'Practice block, synthetic',
  studyDescription: '',
  phase: '',
  bodyPart: '',
  transferSyntaxUid: '',
  columns,
  rows,
  slices,
  sliceThicknessMm: practiceBlock.spacingMm[2],
  // Wide, so that the pale ball is hidden at first.
  windows: [{ centre: 400, width: 3500 }],
  invertedGreys: false,
  form: 'volume',
  diagnostics: [],
};
