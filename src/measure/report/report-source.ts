import type { Series } from '../../imaging/series.ts';
import type { Volume } from '../../imaging/volume.ts';
import type { Measurement } from '../measurement.ts';

/** What was measured, on what: enough for a table or a report that names nobody. */
export interface ReportSource {
  readonly measurements: readonly Measurement[];
  readonly volume: Volume;
  readonly series: Pick<Series, 'studyUid' | 'seriesUid' | 'modality' | 'bodyPart'>;
}
