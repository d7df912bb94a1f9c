import type { Lps } from '../imaging/spaces.ts';
import type { Volume } from '../imaging/volume.ts';
import type { Measurement } from './measurement.ts';
import type { Reading } from './reading.ts';
import type { ReportedAs } from './report/reported-as.ts';
import type { Shape } from './shape.ts';

/** One voxel value that a kind of measurement lets a person set, in the unit of the volume. */
export interface MeasurementParameter {
  readonly id: string;
  /** In the user's words: "From". */
  readonly name: string;
  readonly min: number;
  readonly max: number;
}

/** Everything the product knows about one kind of measurement; one file per kind in `measure/kinds`. */
export interface MeasurementKind {
  readonly kind: string;
  /** For buttons and lists: "Length". */
  readonly name: string;
  /** One letter that picks the tool on a keyboard. */
  readonly shortcutKey: string;
  /** What to do for each point, in order, in the user's words; the last goes on where a kind takes more points. */
  readonly steps: readonly string[];
  readonly minPoints: number;
  /** More than there are steps: the person says when it is finished. */
  readonly maxPoints: number;
  /** Settings that are kept with each measurement of this kind and can be changed afterwards. */
  readonly parameters?: readonly MeasurementParameter[];
  /** What the settings begin with, once all points are placed. */
  initialParameters?(points: readonly Lps[], volume: Volume | undefined): Readonly<Record<string, number>>;
  /**
   * All points after one of them went to a place (`changed` may be the next, not yet there): for kinds that keep
   * a right angle or a centre, which move others with it. Absent: only that point moves.
   */
  arrange?(points: readonly Lps[], changed: number, to: Lps): readonly Lps[];
  /**
   * Values from complete points, first the one that names the measurement. Distances and angles come from
   * the points alone; `volume` is only for kinds that read HU, which leave those readings out without one.
   */
  compute(
    points: readonly Lps[],
    volume?: Volume,
    parameters?: Readonly<Record<string, number>>,
  ): readonly Reading[];
  /** About how many voxels `compute` reads: above some number a front end waits for a pause. Absent: hardly any. */
  voxelsRead?(points: readonly Lps[], volume: Volume): number;
  /** Where to look to see it; absent: the middle of its points. */
  focus?(points: readonly Lps[]): Lps;
  /** What to draw for the points placed so far (possibly fewer than `minPoints`). */
  shapes(points: readonly Lps[], readings: readonly Reading[]): readonly Shape[];
  /** Its codes and graphic in a DICOM report; without, it gets codes of this program's own and its bare points. */
  readonly report?: ReportedAs;
  readonly example: Measurement;
}
