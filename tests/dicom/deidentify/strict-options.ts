import type { DeidentifyOptions } from '../../../src/dicom/deidentify/deidentify-options.ts';

/** Dates shifted, nothing of the patient, no description. */
export const strictOptions: DeidentifyOptions = {
  dates: 'shifted',
  times: 'kept',
  patientCharacteristics: 'removed',
  seriesDescription: '',
};
