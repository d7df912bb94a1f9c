import { useCallback, useState } from 'react';
import { UserError } from '../../base/user-error.ts';

/** Something that takes a while and may be refused. */
export interface Task {
  readonly busy: boolean;
  readonly problem: UserError | undefined;
  /** Runs it, and keeps a `UserError` for the page to say; whether it worked. */
  readonly run: (action: () => Promise<void>) => Promise<boolean>;
}

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<UserError | undefined>(undefined);
  const run = useCallback(async (action: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await action();
      return true;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, run };
}
