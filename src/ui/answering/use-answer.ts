import { useStore } from 'zustand';
import { confidenceControl } from '../../teaching/confidence.ts';
import type { Control } from '../../teaching/control.ts';
import type { Question } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { useViewer } from '../viewer-context.ts';

/** What any display's panel shows while a question is open. */
export interface OpenAnswer {
  readonly controls: readonly Control[];
  /** All of the answer is there. */
  readonly answered: boolean;
  /** How sure the reader is, asked once the answer is there; its label says where it may be left out. None of an opinion. */
  readonly confidence: typeof confidenceControl | undefined;
  readonly submitText: string;
  readonly canSubmit: boolean;
}

/** The answer to the question on show as it stands; knows the vocabulary of controls, no question kind. */
export function useAnswer(runner: AttemptRunner, question: Question): OpenAnswer {
  const { saving } = useStore(runner.store);
  // Pin, marks and measurements are part of the answer: render again when they change.
  useStore(useViewer().store);
  return {
    controls: questionKinds.get(question.kind).controls(question),
    answered: runner.response() !== undefined,
    confidence: {
      no: undefined,
      optional: optionalConfidence,
      required: confidenceControl,
    }[runner.confidenceWanted()],
    submitText: saving ? 'Saving…' : 'Submit answer',
    canSubmit: runner.ready() && !saving,
  };
}

const optionalConfidence = { ...confidenceControl, label: `${confidenceControl.label} (optional)` };
