import { createContext, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { EditPath } from '../teaching/authoring/edit.ts';

/** The parts of the panel, in the order in which a case is usually written. */
export const panelParts = [
  { id: 'case', name: 'Case', of: [] },
  { id: 'findings', name: 'Findings', of: ['findings'] },
  { id: 'questions', name: 'Questions', of: ['questions', 'thresholds'] },
  { id: 'steps', name: 'Views', of: ['steps'] },
  { id: 'publish', name: 'Finish', of: ['scan', 'revisions', 'reviewers'] },
] as const;
export type PartId = (typeof panelParts)[number]['id'];

/** Where the author is. */
export interface Place {
  readonly part: PartId;
  /** The finding or question that is open, by its id. */
  readonly open: string | undefined;
  /** A field that is wanted, until it has been shown. */
  readonly wanted: EditPath | undefined;
}

export type PlaceStore = StoreApi<Place>;
export const createPlace = (): PlaceStore =>
  createStore<Place>(() => ({ part: 'case', open: undefined, wanted: undefined }));

export const PlaceContext = createContext<PlaceStore | undefined>(undefined);

export function usePlaceStore(): PlaceStore {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlaceStore: no PlaceContext above');
  return place;
}

export const usePlace = <T>(select: (place: Place) => T): T => useStore(usePlaceStore(), select);

/** The part of the panel in which a path of the draft is written. */
export function partOf(path: EditPath): PartId {
  return panelParts.find(({ of }) => (of as readonly string[]).includes(String(path[0])))?.id ?? 'case';
}
