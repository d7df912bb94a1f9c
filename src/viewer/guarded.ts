import { toRecord, UserError, type UserErrorRecord } from '../base/user-error.ts';

/** The part of a runner's state that says how its last step goes. */
export interface StepState {
  /** Something is on its way to storage; it is not acknowledged yet. */
  readonly saving: boolean;
  /** Why the last step failed; nothing that was answered is lost by it. */
  readonly problem: UserErrorRecord | undefined;
}

/**
 * Makes a runner of steps, one at a time: what a user can mend becomes `problem`, anything else is a bug and
 * passes through. A step that comes while another one runs is dropped, as a second press on the same button.
 */
export function guardedSteps(
  state: () => StepState,
  set: (part: Partial<StepState>) => void,
): (step: () => Promise<void>) => Promise<void> {
  return async (step) => {
    if (state().saving) return;
    set({ saving: true, problem: undefined });
    try {
      await step();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      set({ problem: toRecord(error) });
    } finally {
      set({ saving: false });
    }
  };
}
