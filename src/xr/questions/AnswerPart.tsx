import { Text } from '@react-three/uikit';
import type { ReactNode } from 'react';
import type { Question } from '../../teaching/question.ts';
import { useAnswer } from '../../ui/answering/use-answer.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { AnswerControl } from './AnswerControl.tsx';
import { BoardPage } from './BoardPage.tsx';

interface AnswerPartProps {
  readonly runner: AttemptRunner;
  readonly question: Question;
  readonly head: ReactNode;
  /** Read before the question. */
  readonly before: ReactNode;
}

/** The controls that answer one question, and Submit. Knows the vocabulary of controls, no question kind. */
export function AnswerPart({ runner, question, head, before }: AnswerPartProps) {
  const { controls, answered, confidence, submitText, canSubmit } = useAnswer(runner, question);
  return (
    <BoardPage
      head={head}
      foot={
        <>
          {answered && <AnswerControl control={confidence} runner={runner} />}
          <PanelButton
            text={submitText}
            primary
            disabled={!canSubmit}
            onPress={({ input, condition }) => void runner.submit(input, condition)}
          />
        </>
      }
    >
      {before}
      <Text>{question.text}</Text>
      {controls.map((control) => (
        <AnswerControl key={control.id} control={control} runner={runner} />
      ))}
    </BoardPage>
  );
}
