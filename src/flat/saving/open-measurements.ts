import type { Measurement } from '../../measure/measurement.ts';
import type { Scan } from '../../viewer/scan.ts';

/** Measurements from a file, and what a person should know of them. */
export interface OpenedMeasurements {
  readonly measurements: readonly Measurement[];
  /** They were measured on other images, so that they may lie beside what they measured. */
  readonly elsewhere: boolean;
}

/** Reads a file of measurements; throws a `UserError` that says what is wrong with it. */
export async function openMeasurements(file: Blob, scan: Scan): Promise<OpenedMeasurements> {
  const [{ readMeasurementFile, requireMeasurementSize }, { standInUids }] = await Promise.all([
    import('../../measure/report/read-measurement-file.ts'),
    import('../../measure/report/stand-in-uids.ts'),
  ]);
  requireMeasurementSize(file.size);
  const { measurements, scan: measured } = readMeasurementFile(new Uint8Array(await file.arrayBuffer()));
  return {
    measurements,
    elsewhere: measured !== undefined && measured !== standInUids(scan).frameOfReference,
  };
}
