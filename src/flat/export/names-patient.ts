import type { ReviewedAttribute } from '../../sources/share-series.ts';

/** Names, numbers and address of the patient, and the numbers of their examination. */
const ofThePatient = new Set([
  '00100010',
  '00100020',
  '00101000',
  '00101001',
  '00101005',
  '00101040',
  '00102154',
  '00080050',
]);
const leastLetters = 4;

/** The words of a typed text that also name the patient in the header; none of them may be shared. */
export function namesPatient(text: string, attributes: readonly ReviewedAttribute[]): string[] {
  const secrets = new Set(
    attributes.filter(({ tag }) => ofThePatient.has(tag)).flatMap(({ before }) => wordsOf(before)),
  );
  return [...new Set(wordsOf(text))].filter((word) => secrets.has(word));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= leastLetters);
}
