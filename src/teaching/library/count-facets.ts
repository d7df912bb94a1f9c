import type { Facet } from './facet.ts';
import { facets } from './facets.ts';
import { type LibraryFilter, passes } from './filter-cases.ts';
import type { LibraryEntry } from './library-entry.ts';
import { textScore } from './search-text.ts';

export interface CountedValue {
  readonly value: string;
  readonly name: string;
  /** Cases that would be listed if this value alone were chosen of its facet, all others as they are. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface CountedFacet {
  readonly facet: Facet;
  readonly values: readonly CountedValue[];
}

/** Every facet that tells cases of the library apart, with its values and how many cases each would leave. */
export function countFacets(
  entries: readonly LibraryEntry[],
  { text, choice }: LibraryFilter,
): readonly CountedFacet[] {
  const found = entries.filter((entry) => textScore(entry, text) !== undefined);
  return facets.map((facet) => {
    const counts = new Map<string, number>();
    for (const entry of entries) for (const value of facet.valuesOf(entry)) counts.set(value, 0);
    for (const entry of found.filter((each) => passes(each, choice, facet.id)))
      for (const value of facet.valuesOf(entry)) counts.set(value, counts.get(value)! + 1);
    const chosen = choice[facet.id] ?? [];
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    const values = [...counts].map(([value, count]) => ({
      value,
      name: facet.nameOf(value),
      count,
      chosen: chosen.includes(value),
    }));
    return { facet, values: values.sort((a, b) => place(facet, a) - place(facet, b) || byName(a, b)) };
  });
}

function place({ order }: Facet, { value }: CountedValue): number {
  const at = order.indexOf(value);
  return at < 0 ? order.length : at;
}

const byName = (a: CountedValue, b: CountedValue) => a.name.localeCompare(b.name, 'en');
