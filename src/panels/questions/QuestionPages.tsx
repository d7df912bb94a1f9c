import { Container, type ContainerProperties, Text } from '@react-three/uikit';
import { useState } from 'react';
import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { practiceWords } from '../../teaching/practice-words.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { Board, SURFACE } from '../Board.tsx';
import { RoomButton } from '../RoomButton.tsx';
import { PALETTE } from '../../ui/room/palette.ts';
import { FormOffers } from './FormOffers.tsx';
import { FormPart } from './FormPart.tsx';
import { FeedbackPart } from './FeedbackPart.tsx';
import { AnswerKept } from './AnswerKept.tsx';
import { AnswerPart } from './AnswerPart.tsx';
import { ResultPart } from './ResultPart.tsx';
import { StepPart } from './StepPart.tsx';

interface QuestionPagesProps {
  readonly runner: AttemptRunner;
  /** Width, greatest height and letters of the board. */
  readonly size: ContainerProperties;
}

/** The board of one attempt: question, answer and feedback, questionnaires, and the result. */
export function QuestionPages({ runner, size }: QuestionPagesProps) {
  const { attempt, problem, form } = useStore(runner.store);
  const question = runner.question();
  const answer = question && answerTo(attempt, question.id);
  const [history, setHistory] = useState<boolean | undefined>(undefined);
  // Read before the first question, there for the asking after that.
  const showHistory = history ?? attempt.answers.length === 0;
  const number = question ? attempt.questionIds.indexOf(question.id) + 1 : 0;
  const head = (
    <Container flexDirection="row" justifyContent="space-between" alignItems="center">
      <Text color={PALETTE.textDim}>{`Question ${number} of ${attempt.questionIds.length}`}</Text>
      <Container flexDirection="row" gap={8}>
        {!answer && <FormOffers runner={runner} />}
        <RoomButton text="History" chosen={showHistory} onPress={() => setHistory(!showHistory)} />
      </Container>
    </Container>
  );
  const before = (
    <>
      {showHistory && (
        <Text color={PALETTE.textDim}>{`${runner.teachingCase.history}\n${practiceWords}`}</Text>
      )}
      {showHistory && !answer && (
        <StepPart title="Guided reading" steps={runner.guide.steps} runner={runner} />
      )}
      {answer && question && <Text color={PALETTE.textDim}>{question.text}</Text>}
    </>
  );
  return (
    <Board {...SURFACE} {...size} gap={18}>
      {form ? (
        <FormPart form={form} onClose={runner.closeForm} />
      ) : question ? (
        answer && !runner.feedbackDue() ? (
          <AnswerKept runner={runner} head={head} />
        ) : answer ? (
          <FeedbackPart
            key={`${question.id} answered`}
            runner={runner}
            answer={answer}
            head={head}
            before={before}
          />
        ) : (
          // A new question is a new panel: no choice or scroll position is carried over.
          <AnswerPart key={question.id} runner={runner} question={question} head={head} before={before} />
        )
      ) : (
        <ResultPart runner={runner} />
      )}
      {problem && (
        <Container flexShrink={0}>
          <Text color={PALETTE.wrong}>{problem.message}</Text>
        </Container>
      )}
    </Board>
  );
}
