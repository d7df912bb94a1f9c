import { uidOfText } from '../../dicom/structured-report/uid-of-text.ts';
import type { ReportSource } from './report-source.ts';

/** UIDs that stand in a report for those of the images. */
export interface StandInUids {
  readonly study: string;
  readonly series: string;
  readonly frameOfReference: string;
}

/**
 * Made from the images' own UIDs by a hash without a key: reports of one study belong together and Oblique knows again
 * what was measured, but nobody finds a patient's images from them who does not have them already. Volumes of other
 * formats have no UIDs and are known by their grid.
 */
export function standInUids({ series, volume }: Pick<ReportSource, 'series' | 'volume'>): StandInUids {
  const grid = JSON.stringify([volume.dims, volume.lpsFromIndex, volume.huRange]);
  const known = series.seriesUid || grid;
  return {
    study: uidOfText(`oblique/study/${series.studyUid || grid}`),
    series: uidOfText(`oblique/series/${known}`),
    frameOfReference: uidOfText(`oblique/frame-of-reference/${known}`),
  };
}
