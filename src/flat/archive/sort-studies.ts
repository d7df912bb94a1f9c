import type { StudyMatch } from '../../sources/dicomweb/archive.ts';

/** The columns of the list, by what they sort by. */
export const studyColumns = {
  patient: 'Patient',
  date: 'Date',
  study: 'Study',
  images: 'Images',
  accession: 'Accession',
} as const;
export type StudyColumn = keyof typeof studyColumns;

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const compare: Readonly<Record<StudyColumn, (a: StudyMatch, b: StudyMatch) => number>> = {
  patient: (a, b) => words.compare(a.patientName, b.patientName) || words.compare(a.patientId, b.patientId),
  // ISO dates sort as texts.
  date: (a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)),
  study: (a, b) => words.compare(a.description, b.description),
  images: (a, b) => (a.imageCount ?? 0) - (b.imageCount ?? 0),
  accession: (a, b) => words.compare(a.accessionNumber, b.accessionNumber),
};

/** Sorts what was fetched so far; equal ones stay in the archive's order. */
export function sortStudies(
  studies: readonly StudyMatch[],
  by: StudyColumn,
  descending: boolean,
): readonly StudyMatch[] {
  return studies.toSorted((a, b) => compare[by](a, b) * (descending ? -1 : 1));
}
