import type { FacetChoice } from './facet.ts';
import { facets } from './facets.ts';
import type { LibraryFilter } from './filter-cases.ts';
import { type CaseOrder, caseOrders } from './sort-cases.ts';

/** What the library shows: which cases, in which order. */
export interface LibraryQuery extends LibraryFilter {
  readonly order: CaseOrder;
}

export const wholeLibrary: LibraryQuery = { text: '', choice: {}, order: 'suggested' };

/** As the query of an address, empty for the whole library: `find=cough&system=chest,head&order=short`. */
export function queryText({ text, choice, order }: LibraryQuery): string {
  const query = new URLSearchParams();
  if (text.trim() !== '') query.set('find', text.trim());
  for (const { id } of facets) {
    const values = choice[id] ?? [];
    if (values.length > 0) query.set(id, values.join(','));
  }
  if (order !== wholeLibrary.order) query.set('order', order);
  return query.toString().replaceAll('%2C', ',');
}

/** Reads it back; what it does not know is left out, so that an old link still opens. */
export function readQuery(text: string): LibraryQuery {
  const query = new URLSearchParams(text);
  const choice: Record<string, readonly string[]> = {};
  for (const { id } of facets) {
    const values = (query.get(id) ?? '').split(',').filter((value) => value !== '');
    if (values.length > 0) choice[id] = [...new Set(values)];
  }
  const order = query.get('order') ?? '';
  return {
    text: query.get('find') ?? '',
    choice: choice satisfies FacetChoice,
    order: Object.hasOwn(caseOrders, order) ? (order as CaseOrder) : wholeLibrary.order,
  };
}

/** The same query with one value chosen, or no longer. */
export function toggled(query: LibraryQuery, facetId: keyof FacetChoice, value: string): LibraryQuery {
  const before = query.choice[facetId] ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return { ...query, choice: { ...query.choice, [facetId]: after } };
}

export function isNarrowed({ text, choice }: LibraryFilter): boolean {
  return text.trim() !== '' || Object.values(choice).some((values) => values.length > 0);
}
