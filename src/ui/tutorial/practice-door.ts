import { createContext, useContext } from 'react';

/** The way from what is read to the practice block, and back. */
export interface PracticeDoor {
  /** Opens the practice block; in a headset the room stays. Undefined while it is open. */
  readonly enter: (() => void) | undefined;
  /** "Back to Chest CT". */
  readonly leaveName: string;
  /** Back to what was read before, or to the start page; undefined outside of the practice. */
  readonly leave: (() => void) | undefined;
  /** From the first step once more; undefined outside of the practice. */
  readonly again: (() => void) | undefined;
}

const noDoor: PracticeDoor = { enter: undefined, leaveName: '', leave: undefined, again: undefined };

export const PracticeDoorContext = createContext(noDoor);

export function usePracticeDoor(): PracticeDoor {
  return useContext(PracticeDoorContext);
}
