import type { Question } from '../../teaching/question.ts';
import { useAnswer } from '../../ui/answering/use-answer.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { AnswerControl } from './AnswerControl.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { HelpPart } from './HelpPart.tsx';

/** The controls that answer one question, and Submit. Knows the vocabulary of controls, no question kind. */
export function QuestionForm({ runner, question }: { runner: AttemptRunner; question: Question }) {
  const { controls, answered, confidence, submitText, canSubmit } = useAnswer(runner, question);
  return (
    <AnswerForm onSubmit={(input) => void runner.submit(input, 'flat')}>
      <HelpPart runner={runner} question={question} />
      {controls.map((control) => (
        <AnswerControl key={control.id} control={control} runner={runner} />
      ))}
      {answered && confidence && <AnswerControl control={confidence} runner={runner} />}
      <button type="submit" className="button primary" disabled={!canSubmit}>
        {submitText}
      </button>
    </AnswerForm>
  );
}
