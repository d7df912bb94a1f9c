import { useCallback, useEffect, useState } from 'react';
import { UserError } from '../../base/user-error.ts';

/** Something that the server was asked for. */
export interface Loaded<T> {
  /** Undefined until it is there. */
  readonly value: T | undefined;
  readonly problem: UserError | undefined;
  /** Asks again, with what is shown left until then. */
  readonly reload: () => void;
}

/** Asks once `load` is known and whenever it changes; it must be stable (`useCallback`). */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [shown, setShown] = useState<{ value?: T; problem?: UserError }>({});
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    let over = false;
    load().then(
      (value) => !over && setShown({ value }),
      (error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        if (!over) setShown((before) => ({ ...before, problem: error }));
      },
    );
    return () => {
      over = true;
    };
  }, [load, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { value: shown.value, problem: shown.problem, reload };
}
