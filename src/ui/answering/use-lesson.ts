import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { UserError } from '../../base/user-error.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';

type Told = Awaited<ReturnType<AttemptRunner['guide']['lesson']>>;

/** What a case teaches, once all of it is answered; why it cannot be had, in a sentence. */
export function useLesson(runner: AttemptRunner): {
  readonly lesson: Told;
  readonly problem: string | undefined;
} {
  const over = useStore(runner.store, ({ attempt }) => attempt.finishedAt !== undefined);
  const [lesson, setLesson] = useState<Told>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!over) return;
    let gone = false;
    runner.guide.lesson().then(
      (told) => !gone && setLesson(told),
      (error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        if (!gone) setProblem(error.message);
      },
    );
    return () => {
      gone = true;
    };
  }, [runner, over]);
  return { lesson, problem };
}
