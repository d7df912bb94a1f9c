import type { Lps } from '../imaging/spaces.ts';
import type { Volume } from '../imaging/volume.ts';
import type { Measurement } from './measurement.ts';
import type { Reading } from './reading.ts';
import type { ReportedAs } from './report/reported-as.ts';
import type { Shape } from './shape.ts';

/** Everything the product knows about one kind of measurement; one file per kind in `measure/kinds`. */
export interface MeasurementKind {
  readonly kind: string;
  /** For buttons and lists: "Length". */
  readonly name: string;
  /** One letter that picks the tool on a keyboard. */
  readonly shortcutKey: string;
  /** What to do for each point, in order, in the user's words; its length is the number of points. */
  readonly steps: readonly string[];
  readonly minPoints: number;
  readonly maxPoints: number;
  /**
   * Values from complete points, first the one that names the measurement. Distances and angles come from
   * the points alone; `volume` is only for kinds that read HU, which give no reading without one.
   */
  compute(points: readonly Lps[], volume?: Volume): readonly Reading[];
  /** What to draw for the points placed so far (possibly fewer than `minPoints`). */
  shapes(points: readonly Lps[], readings: readonly Reading[]): readonly Shape[];
  /** Its codes and graphic in a DICOM report; without, it gets codes of this program's own and its bare points. */
  readonly report?: ReportedAs;
  readonly example: Measurement;
}
