import type { FacetChoice, FacetId } from './facet.ts';
import { facets } from './facets.ts';
import type { LibraryEntry } from './library-entry.ts';
import { textScore } from './search-text.ts';

/** What a reader asks the library for. */
export interface LibraryFilter {
  readonly text: string;
  readonly choice: FacetChoice;
}

/** The cases that fit, in the order they came in: every word, and of every facet with chosen values at least one. */
export function filterCases(
  entries: readonly LibraryEntry[],
  { text, choice }: LibraryFilter,
): readonly LibraryEntry[] {
  return entries.filter((entry) => passes(entry, choice) && textScore(entry, text) !== undefined);
}

/** Whether a case passes every facet, but for one that is not asked. */
export function passes(entry: LibraryEntry, choice: FacetChoice, notAsked?: FacetId): boolean {
  return facets.every(({ id, valuesOf }) => {
    const chosen = choice[id] ?? [];
    if (id === notAsked || chosen.length === 0) return true;
    return valuesOf(entry).some((value) => chosen.includes(value));
  });
}
