import { uidOfText } from '../../dicom/structured-report/uid-of-text.ts';
import type { Series } from '../../imaging/series.ts';

/** UIDs that stand in a report for those of the images. */
export interface StandInUids {
  readonly study: string;
  readonly series: string;
  readonly frameOfReference: string;
}

/**
 * Made from the images' own UIDs by a hash without a key: reports of one study belong together and Oblique knows again
 * what was measured, but nobody finds a patient's images from them who does not have them already.
 */
export function standInUids({ studyUid, seriesUid }: Pick<Series, 'studyUid' | 'seriesUid'>): StandInUids {
  return {
    study: uidOfText(`oblique/study/${studyUid}`),
    series: uidOfText(`oblique/series/${seriesUid}`),
    frameOfReference: uidOfText(`oblique/frame-of-reference/${seriesUid}`),
  };
}
