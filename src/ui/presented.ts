import { createContext, useContext } from 'react';
import type { Condition } from '../teaching/condition.ts';

/** The display that the reader has before the eyes: the page stays behind a room, and hands over what only one may do. */
export const PresentedContext = createContext<Condition>('flat');

export const usePresented = (): Condition => useContext(PresentedContext);
