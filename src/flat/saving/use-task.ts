import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress, Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import { unexpectedMessage } from '../../ui/problem.ts';

/** Something that is being done, or what became of it. */
export type TaskState<Result> =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: Progress | undefined }
  | { readonly step: 'done'; readonly result: Result }
  | { readonly step: 'failed'; readonly message: string };

export interface Task<Result> {
  readonly state: TaskState<Result>;
  /** Starts anew; what was running is cancelled. */
  readonly start: (work: (running: Running) => Promise<Result>) => Promise<void>;
  readonly cancel: () => void;
}

/** One thing at a time with progress, cancelling and an outcome in words; leaving cancels it. */
export function useTask<Result>(): Task<Result> {
  const [state, setState] = useState<TaskState<Result>>({ step: 'idle' });
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  const start: Task<Result>['start'] = useCallback(async (work) => {
    running.current.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    const show = (next: TaskState<Result>) => {
      if (!signal.aborted) setState(next);
    };
    show({ step: 'running', progress: undefined });
    try {
      const result = await work({ signal, onProgress: (progress) => show({ step: 'running', progress }) });
      show({ step: 'done', result });
    } catch (error) {
      if (signal.aborted) return;
      show({ step: 'failed', message: error instanceof UserError ? error.message : unexpectedMessage });
      if (!(error instanceof UserError)) throw error;
    }
  }, []);
  const cancel = useCallback(() => {
    running.current.abort();
    setState({ step: 'idle' });
  }, []);
  return { state, start, cancel };
}
