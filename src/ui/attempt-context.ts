import { createContext, useContext } from 'react';
import type { AttemptRunner } from '../viewer/attempt-runner.ts';

/** The attempt under way, for every front end's question panel; undefined while reading one's own CT. */
export const AttemptContext = createContext<AttemptRunner | undefined>(undefined);

export function useAttempt(): AttemptRunner | undefined {
  return useContext(AttemptContext);
}
