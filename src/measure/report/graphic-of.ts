import type { Graphic3D } from '../../dicom/structured-report/content-item.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import type { Measurement } from '../measurement.ts';

/** What a measurement looks like in a report: its kind's graphic, or its bare points where the kind names none. */
export function graphicOf({ report }: MeasurementKind, { points }: Measurement): Graphic3D {
  const shown = report?.graphic?.(points) ?? points;
  return {
    type: report?.graphicType ?? (points.length === 1 ? 'POINT' : 'MULTIPOINT'),
    data: shown.flatMap((point) => [...point]),
  };
}
