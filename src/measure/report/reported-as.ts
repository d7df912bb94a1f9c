import type { Lps } from '../../imaging/spaces.ts';
import type { Code, GraphicType } from '../../dicom/structured-report/content-item.ts';

/** What a reading is called in a report: attenuation and "mean", for one. */
export interface ReportedReading {
  readonly concept: Code;
  /** How the value came about, a code of PS3.16 CID 7464: mean, standard deviation, minimum… */
  readonly derivation?: Code;
}

/** How a kind of measurement stands in a DICOM structured report (TID 1410, 1411 or 1501, by its graphic). */
export interface ReportedAs {
  readonly graphicType: GraphicType;
  /**
   * The graphic's own points where they are not the measurement's: a closed ring for a polygon, the ends of both axes
   * (the longer first) for an ellipse, of all three for an ellipsoid.
   */
  graphic?(points: readonly Lps[]): readonly Lps[];
  /** By the reading's name; one that is missing gets a code of this program's own. */
  readonly readings: Readonly<Record<string, ReportedReading>>;
}
