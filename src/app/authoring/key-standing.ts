import { useCallback, useSyncExternalStore } from 'react';
import type { Attempt } from '../../teaching/attempt/attempt.ts';
import type { Reading } from '../reading.ts';

/** Whether a case's answers may be seen by whoever reads it: only told first, not in the middle of an attempt, or freely. */
export type KeyStanding = 'tell-first' | 'never' | 'free';

export function keyStanding(attempt: Pick<Attempt, 'answers' | 'finishedAt'> | undefined): KeyStanding {
  if (!attempt || attempt.finishedAt !== undefined) return 'free';
  return attempt.answers.length > 0 ? 'never' : 'tell-first';
}

/** The same, as it changes with the answers. */
export function useKeyStanding(reading: Reading): KeyStanding {
  const { runner } = reading;
  const listen = useCallback(
    (heard: () => void) => runner?.store.subscribe(heard) ?? (() => undefined),
    [runner],
  );
  return useSyncExternalStore(listen, () => keyStanding(runner?.store.getState().attempt));
}
