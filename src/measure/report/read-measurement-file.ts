import { UserError } from '../../base/user-error.ts';
import { hasPreamble } from '../../dicom/part10/has-preamble.ts';
import { type MeasurementList, parseMeasurementList } from '../measurement-list.ts';
import { readReport } from './read-report.ts';

/** A thousand measurements take less than one of these. */
const LARGEST_BYTES = 32 * 1024 * 1024;

/** Refuses a file before it is read that is far larger than any list of measurements. */
export function requireMeasurementSize(bytes: number): void {
  if (bytes <= LARGEST_BYTES) return;
  throw new UserError(
    'measurements/too-large',
    'This file is far too large for measurements. Choose one that was saved here.',
    { bytes },
  );
}

/** Reads a file of measurements that was saved here, JSON or DICOM report. Throws `UserError` for anything else. */
export function readMeasurementFile(bytes: Uint8Array): MeasurementList {
  requireMeasurementSize(bytes.length);
  if (hasPreamble(bytes)) return readReport(bytes);
  const text = new TextDecoder().decode(bytes);
  if (text.trimStart().startsWith('{')) return parseMeasurementList(text);
  throw new UserError(
    'measurements/unknown-file',
    'This is neither a measurement file (.json) nor a DICOM report (.dcm). Choose one that was saved here.',
  );
}
