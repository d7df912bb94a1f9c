import type { StudyQuery } from '../../src/sources/dicomweb/archive.ts';

/** Narrows a search by nothing. */
export const anyStudy: StudyQuery = {
  patientName: '',
  patientId: '',
  accessionNumber: '',
  description: '',
  modality: '',
  dateFrom: '',
  dateTo: '',
};
