import { createContext, useContext } from 'react';

/** Ways on from a case that was finished. */
export interface AfterCase {
  /** The case to read next. */
  readonly next: { readonly title: string; readonly open: () => void } | undefined;
  /** "Case 2 of 6 in First hour"; undefined outside a playlist. */
  readonly place: string | undefined;
  /** The same case with new positions and sizes, where the server can make that. */
  readonly again: (() => void) | undefined;
}

export const nowhere: AfterCase = { next: undefined, place: undefined, again: undefined };

export const AfterCaseContext = createContext<AfterCase>(nowhere);

export function useAfterCase(): AfterCase {
  return useContext(AfterCaseContext);
}
