import { measurementKinds } from '../index.ts';
import type { Measurement } from '../measurement.ts';

/** What a measurement is called in files: the person's own name for it, or its kind, and its number in the list. */
export function measurementTitle({ label, kind }: Measurement, index: number): string {
  // Line breaks and control characters have no place in a name, in a table or in a report.
  const own = label?.replace(/\p{Cc}+/gu, ' ').trim();
  return own || `${measurementKinds.get(kind).name} ${index + 1}`;
}
