import { useRef } from 'react';
import type { InputKind } from '../../teaching/input-kind.ts';
import type { Question } from '../../teaching/question.ts';
import { useAnswer } from '../../ui/answering/use-answer.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { AnswerControl } from './AnswerControl.tsx';
import { HelpPart } from './HelpPart.tsx';
import { inputOf } from './input-of.ts';

/** The controls that answer one question, and Submit. Knows the vocabulary of controls, no question kind. */
export function QuestionForm({ runner, question }: { runner: AttemptRunner; question: Question }) {
  const { controls, answered, confidence, submitText, canSubmit } = useAnswer(runner, question);
  const input = useRef<InputKind>('keyboard');
  return (
    <form
      onPointerDownCapture={(event) => {
        input.current = inputOf(event.pointerType);
      }}
      onKeyDownCapture={() => {
        input.current = 'keyboard';
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void runner.submit(input.current, 'flat');
      }}
    >
      <HelpPart runner={runner} question={question} />
      {controls.map((control) => (
        <AnswerControl key={control.id} control={control} runner={runner} />
      ))}
      {answered && confidence && <AnswerControl control={confidence} runner={runner} />}
      <button type="submit" className="button primary" disabled={!canSubmit}>
        {submitText}
      </button>
    </form>
  );
}
