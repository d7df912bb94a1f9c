import { Container, Text } from '@react-three/uikit';
import { useState } from 'react';
import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { useAttempt } from '../../ui/attempt-context.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { Board, SURFACE } from '../look/Board.tsx';
import { PanelButton } from '../look/PanelButton.tsx';
import { PALETTE } from '../../ui/room/palette.ts';
import { QUESTION_WIDTH_DMM } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { FeedbackPart } from './FeedbackPart.tsx';
import { AnswerPart } from './AnswerPart.tsx';
import { ResultPart } from './ResultPart.tsx';

/** Beyond this (52°) the board scrolls: drag it. The longest feedback of the shipped case fits. */
const TALLEST_DMM = 980;

/** The question, its answer and its feedback, to the right of the slices; nothing while reading one's own CT. */
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
    <MovablePanel id="question" name="the question">
      <Board
        {...SURFACE}
        width={QUESTION_WIDTH_DMM}
        maxHeight={TALLEST_DMM}
        overflow="scroll"
        padding={28}
        gap={18}
      >
        {question ? (
          // A new question is a new panel: no choice or scroll position is carried over.
          <Container key={question.id} flexDirection="column" gap={18}>
            <Container flexDirection="row" justifyContent="space-between" alignItems="center">
              <Text color={PALETTE.textDim}>{`Question ${number} of ${attempt.questionIds.length}`}</Text>
              <PanelButton text="History" chosen={showHistory} onPress={() => setHistory(!showHistory)} />
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
    </MovablePanel>
  );
}
