import { Container, type ContainerProperties, Text } from '@react-three/uikit';
import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { practiceWords } from '../../teaching/practice-words.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { Board, SURFACE } from '../Board.tsx';
import { PALETTE } from '../../ui/room/palette.ts';
import { FormOffers } from './FormOffers.tsx';
import { FormPart } from './FormPart.tsx';
import { FeedbackPart } from './FeedbackPart.tsx';
import { AnswerKept } from './AnswerKept.tsx';
import { AnswerPart } from './AnswerPart.tsx';
import { QuestionHead } from './QuestionHead.tsx';
import { ResultPart } from './ResultPart.tsx';
import { StepPart } from './StepPart.tsx';
import { useHistory } from './use-history.ts';

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
  const history = useHistory(runner);
  const head = (
    <QuestionHead runner={runner} history={history}>
      {!answer && <FormOffers runner={runner} />}
    </QuestionHead>
  );
  const before = (
    <>
      {history.shown && (
        <Text color={PALETTE.textDim}>{`${runner.teachingCase.history}\n${practiceWords}`}</Text>
      )}
      {history.shown && !answer && (
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
