import { UserError } from '../../base/user-error.ts';
import type { DeviceSitting } from '../../storage/sittings/device-sitting.ts';
import type { UnsubmittedInput } from '../../storage/sittings/unsubmitted-input.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';

export interface KeptInput {
  readonly device: Pick<DeviceSitting, 'keepInput'>;
  readonly stepId: string;
  readonly runner: Pick<AttemptRunner, 'store'>;
  readonly viewer: Pick<Viewer, 'store'>;
}

/** What is dragged changes with every frame; this much of it is lost at most, ms. */
const PAUSE_MS = 250;

/**
 * Keeps what is not submitted yet of the question on show with the sitting, while it changes; gives what ends that. It
 * is no answer, so nobody is told where it cannot be kept.
 */
export function keepInput({ device, stepId, runner, viewer }: KeptInput): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    timer = undefined;
    device.keepInput(inputNow(stepId, runner, viewer)).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
    });
  };
  const soon = () => {
    timer ??= setTimeout(keep, PAUSE_MS);
  };
  const stopListening = [
    runner.store.subscribe((state, before) => {
      if (state.choices !== before.choices) soon();
    }),
    viewer.store.subscribe((state, before) => {
      if (state.annotations !== before.annotations || state.selectedId !== before.selectedId) soon();
    }),
  ];
  return () => {
    for (const stop of stopListening) stop();
    if (timer === undefined) return;
    clearTimeout(timer);
    keep();
  };
}

/** Undefined while the participant has done nothing about the question. */
function inputNow(
  stepId: string,
  runner: KeptInput['runner'],
  viewer: KeptInput['viewer'],
): UnsubmittedInput | undefined {
  const { attempt, choices } = runner.store.getState();
  const { annotations, selectedId } = viewer.store.getState();
  const { shown } = attempt;
  if (shown?.firstInputAt === undefined || attempt.finishedAt !== undefined) return undefined;
  if (attempt.answers.some(({ questionId }) => questionId === shown.questionId)) return undefined;
  const { questionId, at: shownAt, firstInputAt } = shown;
  return { stepId, questionId, shownAt, firstInputAt, choices, ...annotations, selectedId };
}
