import type { LibraryEntry } from './library-entry.ts';

/** The sides from which a library is narrowed down; also their names in addresses. */
export const facetIds = ['system', 'level', 'progress', 'task', 'measure', 'time', 'score'] as const;
export type FacetId = (typeof facetIds)[number];

export interface Facet {
  readonly id: FacetId;
  /** For the reader: "Body part". */
  readonly name: string;
  /** What it says of a case: nothing, one value or several. */
  valuesOf(entry: LibraryEntry): readonly string[];
  /** The reader's word for a value. */
  nameOf(value: string): string;
  /** Values in the order in which they are listed; others follow by their names. */
  readonly order: readonly string[];
}

/** Chosen values by facet; a facet without any lets everything through. */
export type FacetChoice = Readonly<Partial<Record<FacetId, readonly string[]>>>;
