import { Container, Text } from '@react-three/uikit';
import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { AnswerKept } from '../questions/AnswerKept.tsx';
import { AnswerPart } from '../questions/AnswerPart.tsx';
import { QuestionHead } from '../questions/QuestionHead.tsx';
import { useHistory } from '../questions/use-history.ts';

/** The questions of a case in a study: answers are kept, and nothing is said of whether they are right. */
export function SittingCase({ runner }: { runner: AttemptRunner }) {
  const { attempt, problem } = useStore(runner.store);
  const history = useHistory(runner);
  const question = runner.question();
  if (!question) return <Text>That was the last question of this case. Your answers are being stored.</Text>;
  const head = <QuestionHead runner={runner} history={history} />;
  const before = history.shown && <Text color={PALETTE.textDim}>{runner.teachingCase.history}</Text>;
  return (
    <>
      {answerTo(attempt, question.id) ? (
        <AnswerKept runner={runner} head={head} />
      ) : (
        <AnswerPart key={question.id} runner={runner} question={question} head={head} before={before} />
      )}
      {problem && (
        <Container flexShrink={0}>
          <Text color={PALETTE.wrong}>{problem.message}</Text>
        </Container>
      )}
    </>
  );
}
