import { Container, Text } from '@react-three/uikit';
import { useState } from 'react';
import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import type { Question } from '../../teaching/question.ts';
import { DrawnControl } from '../../ui/answering/control-table.ts';
import { useAnswer } from '../../ui/answering/use-answer.ts';
import { useAttempt } from '../../ui/attempt-context.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { Board, SURFACE } from '../look/Board.tsx';
import { GazeButton } from '../look/GazeButton.tsx';
import { LAYOUT, QUESTION_WIDTH_DMM } from '../place/layout.ts';
import { PanelAt } from '../place/PanelAt.tsx';
import { controlTable } from './control-table.ts';
import { FeedbackPart } from './FeedbackPart.tsx';
import { ResultPart } from './ResultPart.tsx';

/** The question, its answer and its feedback, to the right of the slice; nothing while reading one's own CT. */
export function QuestionBoard() {
  const runner = useAttempt();
  return runner ? <Questions runner={runner} /> : null;
}

function Questions({ runner }: { runner: AttemptRunner }) {
  const { attempt, problem } = useStore(runner.store);
  const question = runner.question();
  const answer = question && answerTo(attempt, question.id);
  const [history, setHistory] = useState<boolean | undefined>(undefined);
  // Read before the first question, there for the asking after that.
  const showHistory = history ?? attempt.answers.length === 0;
  const number = question ? attempt.questionIds.indexOf(question.id) + 1 : 0;
  return (
    <PanelAt at={LAYOUT.question}>
      <Board {...SURFACE} width={QUESTION_WIDTH_DMM} padding={28} gap={16}>
        {question ? (
          // A new question is a new panel: no choice is carried over.
          <Container key={question.id} flexDirection="column" gap={16}>
            <Container flexDirection="row" justifyContent="space-between" alignItems="center">
              <Text color={PALETTE.textDim}>{`Question ${number} of ${attempt.questionIds.length}`}</Text>
              <GazeButton
                text="History"
                says="Why the CT was done"
                chosen={showHistory}
                onPress={() => setHistory(!showHistory)}
              />
            </Container>
            {showHistory && <Text color={PALETTE.textDim}>{runner.teachingCase.history}</Text>}
            <Text color={answer ? PALETTE.textDim : PALETTE.text}>{question.text}</Text>
            {answer ? (
              <FeedbackPart runner={runner} answer={answer} />
            ) : (
              <AnswerPart runner={runner} question={question} />
            )}
          </Container>
        ) : (
          <ResultPart runner={runner} />
        )}
        {problem && <Text color={PALETTE.wrong}>{problem.message}</Text>}
      </Board>
    </PanelAt>
  );
}

/** The controls that answer one question, and Submit. Knows the vocabulary of controls, no question kind. */
function AnswerPart({ runner, question }: { runner: AttemptRunner; question: Question }) {
  const { controls, confidence, submitText, canSubmit } = useAnswer(runner, question);
  return (
    <>
      {[...controls, confidence].map((control) => (
        <DrawnControl key={control.id} table={controlTable} control={control} runner={runner} />
      ))}
      <GazeButton
        text={submitText}
        primary
        disabled={!canSubmit}
        onPress={({ input, condition }) => {
          if (input !== 'program') void runner.submit(input, condition);
        }}
      />
    </>
  );
}
