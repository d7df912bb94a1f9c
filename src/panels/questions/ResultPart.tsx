import { Container, Text } from '@react-three/uikit';
import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { summarise } from '../../teaching/attempt/attempt-summary.ts';
import type { Grade } from '../../teaching/grade.ts';
import { marksText } from '../../teaching/marks-text.ts';
import { useLesson } from '../../ui/answering/use-lesson.ts';
import { useAnswersKept } from '../../ui/answers-kept.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { BoardPage } from './BoardPage.tsx';
import { FormOffers } from './FormOffers.tsx';
import { PALETTE } from '../../ui/room/palette.ts';

/** The score and one line per question: what to look at again. */
export function ResultPart({ runner }: { runner: AttemptRunner }) {
  const { attempt } = useStore(runner.store);
  const kept = useAnswersKept();
  const { lesson } = useLesson(runner);
  const { score, maxAnswered } = summarise(attempt);
  const deferred = runner.teachingCase.rules?.feedback === 'deferred';
  return (
    <BoardPage foot={<FormOffers runner={runner} />}>
      <Text fontSize={FONT_DMM.heading} lineHeight={1.25}>
        {`Your result: ${marksText(score)} of ${marksText(maxAnswered)}`}
      </Text>
      {runner.teachingCase.questions.map(({ id, text }, i) => {
        const grade = answerTo(attempt, id)?.grade;
        return (
          <Container key={id} flexDirection="column" gap={8}>
            <Container flexDirection="row" justifyContent="space-between" gap={20}>
              <Container flexShrink={1}>
                <Text color={PALETTE.textDim}>{`${i + 1}.  ${text}`}</Text>
              </Container>
              <Container flexShrink={0}>
                <Text color={grade?.correct ? PALETTE.truth : PALETTE.own}>
                  {grade ? marksOf(grade) : 'not answered'}
                </Text>
              </Container>
            </Container>
            {grade && deferred && <Text>{grade.explanation}</Text>}
          </Container>
        );
      })}
      {lesson && (
        <Container flexDirection="column" gap={8}>
          <Text>{lesson.diagnosis}</Text>
          <Text color={PALETTE.textDim}>{lesson.certainty}</Text>
          {lesson.pearls.map(({ text }) => (
            <Text key={text}>{text}</Text>
          ))}
        </Container>
      )}
      <Text color={PALETTE.textDim}>
        {kept.durable
          ? 'Saved on this device. The truth stays marked on the picture: look at it again.'
          : kept.why}
      </Text>
    </BoardPage>
  );
}

function marksOf({ score, max }: Grade): string {
  return max === 0 ? 'noted' : `${marksText(score)} / ${marksText(max)}`;
}
