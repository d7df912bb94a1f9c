import { useState } from 'react';
import { useStore } from 'zustand';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';

export interface ShownHistory {
  readonly shown: boolean;
  readonly toggle: () => void;
}

/** Whether the case's history is read: before the first question by itself, after that for the asking. */
export function useHistory(runner: AttemptRunner): ShownHistory {
  const first = useStore(runner.store, ({ attempt }) => attempt.answers.length === 0);
  const [wanted, setWanted] = useState<boolean | undefined>(undefined);
  const shown = wanted ?? first;
  return { shown, toggle: () => setWanted(!shown) };
}
