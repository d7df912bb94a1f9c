import { holdsWords } from '../../base/holds-words.ts';
import type { LoadableSeries } from '../../sources/opened-study.ts';

/** What series can be sorted by, and how a menu calls it. */
export const seriesOrders = {
  suggested: 'Suggested first',
  description: 'Description',
  slices: 'Most slices',
} as const;
export type SeriesOrder = keyof typeof seriesOrders;

/** Series of one study, in the order to show them in. */
export interface StudySeries {
  /** Unique among the studies that were opened together; empty in files without UIDs. */
  readonly studyUid: string;
  readonly series: readonly LoadableSeries[];
}

const voxels = ({ series }: LoadableSeries) => series.columns * series.rows * series.slices;
const isVolume = ({ series }: LoadableSeries) => Number(series.form === 'volume');
const isCt = ({ series }: LoadableSeries) => Number(series.modality === 'CT');
/** Numbers within descriptions count as numbers: "2 mm" before "10 mm". */
const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const compare: Readonly<Record<SeriesOrder, (a: LoadableSeries, b: LoadableSeries) => number>> = {
  suggested: (a, b) => isVolume(b) - isVolume(a) || isCt(b) - isCt(a) || voxels(b) - voxels(a),
  description: (a, b) =>
    words.compare(a.series.description || '\uffff', b.series.description || '\uffff') ||
    words.compare(a.series.phase, b.series.phase),
  slices: (a, b) => b.series.slices - a.series.slices,
};

/** The series that a reader most likely wants: the largest CT volume; none where there is no volume to prefer. */
export function suggestedSeries(series: readonly LoadableSeries[]): LoadableSeries | undefined {
  const best = [...series].sort(compare.suggested)[0];
  return series.length > 1 && best?.series.form === 'volume' ? best : undefined;
}

/** Series whose texts hold every word of `filter`, grouped by study, sorted; studies in the order of their first. */
export function arrangeSeries(
  series: readonly LoadableSeries[],
  order: SeriesOrder,
  filter: string,
): readonly StudySeries[] {
  const holds = holdsWords(filter);
  const matches = ({ series: { description, studyDescription, phase, bodyPart } }: LoadableSeries) =>
    holds(`${description} ${studyDescription} ${phase} ${bodyPart}`);
  const studies = new Map<string, LoadableSeries[]>();
  for (const one of series.filter(matches).sort(compare[order])) {
    const { studyUid } = one.series;
    studies.set(studyUid, [...(studies.get(studyUid) ?? []), one]);
  }
  return [...studies].map(([studyUid, inStudy]) => ({ studyUid, series: inStudy }));
}
