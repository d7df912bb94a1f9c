import type { ReactNode } from 'react';
import type { TaskState } from './use-task.ts';

interface TaskOutcomeProps<Result> {
  readonly state: TaskState<Result>;
  /** What is said when it is done. */
  readonly children: (result: Result) => ReactNode;
}

/** What became of something, said by screen readers too. */
export function TaskOutcome<Result>({ state, children }: TaskOutcomeProps<Result>) {
  return (
    <>
      <p className="saving-outcome" role="status">
        {state.step === 'done' && children(state.result)}
      </p>
      {state.step === 'failed' && (
        <p className="saving-outcome problem" role="alert">
          {state.message}
        </p>
      )}
    </>
  );
}
