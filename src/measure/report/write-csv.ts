import { csvCell } from '../../base/csv-cell.ts';
import { measurementKinds } from '../index.ts';
import type { Measurement } from '../measurement.ts';
import { measurementTitle } from './measurement-title.ts';
import type { ReportSource } from './report-source.ts';

const columns = ['measurement', 'kind', 'reading', 'value', 'unit', 'points_lps_mm', 'measured_at', 'id'];

/** A cell that a spreadsheet would take for a formula begins with one of these (OWASP, CSV injection). */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/;

/**
 * All values as a table by RFC 4180: UTF-8 with a byte order mark, which Excel needs; one row a reading, units in UCUM,
 * positions in patient LPS mm. A person's own words are never a formula.
 */
export function writeCsv({ measurements, volume }: Pick<ReportSource, 'measurements' | 'volume'>): string {
  const rows = measurements.flatMap((measurement, i) => rowsOf(measurement, i, volume));
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

type Row = readonly (string | number)[];

function rowsOf(measurement: Measurement, index: number, volume: ReportSource['volume']): Row[] {
  const { points, parameters, id, createdAt } = measurement;
  const kind = measurementKinds.get(measurement.kind);
  const readings = kind.compute(points, volume, parameters);
  const positions = JSON.stringify(points);
  const measuredAt = isoTime(createdAt);
  const row = (...values: [reading: string, value: number | string, unit: string]): Row => [
    measurementTitle(measurement, index),
    kind.kind,
    ...values,
    positions,
    measuredAt,
    id,
  ];
  // What has no value, as outside the scan, still was measured somewhere.
  return readings.length === 0
    ? [row('', '', '')]
    : readings.map(({ name, value, unit }) => row(name, value, unit));
}

function isoTime(epochMs: number): string {
  const time = new Date(epochMs);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value === 0 ? 0 : value);
  return csvCell(formula.test(value) ? `'${value}` : value);
}
