import { Container, Text } from '@react-three/uikit';
import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { summarise } from '../../teaching/attempt/attempt-summary.ts';
import type { Grade } from '../../teaching/grade.ts';
import { marksText } from '../../teaching/marks-text.ts';
import { misconceptionText } from '../../teaching/scheduling/misconception.ts';
import { useAnswersKept } from '../../ui/answers-kept.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { BoardPage } from './BoardPage.tsx';
import { FormOffers } from './FormOffers.tsx';
import { LessonPart } from './LessonPart.tsx';
import { RoomButton } from '../RoomButton.tsx';
import { PALETTE } from '../../ui/room/palette.ts';

/** The score and one line per question: what to look at again. */
export function ResultPart({ runner }: { runner: AttemptRunner }) {
  const { attempt } = useStore(runner.store);
  const kept = useAnswersKept();
  const { score, maxAnswered } = summarise(attempt);
  const deferred = runner.teachingCase.rules?.feedback === 'deferred';
  return (
    <BoardPage foot={<FormOffers runner={runner} />}>
      <Text fontSize={FONT_DMM.heading} lineHeight={1.25}>
        {`Your result: ${marksText(score)} of ${marksText(maxAnswered)}`}
      </Text>
      {runner.teachingCase.questions.map(({ id, text }, i) => {
        const answer = answerTo(attempt, id);
        const grade = answer?.grade;
        const sure = answer && misconceptionText(answer);
        return (
          <Container key={id} flexDirection="column" gap={8}>
            <Text color={PALETTE.textDim}>{`${i + 1}.  ${text}`}</Text>
            <Container flexDirection="row" justifyContent="space-between" alignItems="center" gap={20}>
              <Text color={grade?.correct ? PALETTE.truth : PALETTE.own}>
                {grade ? marksOf(grade) : 'not answered'}
              </Text>
              {grade && <RoomButton text="Look again" onPress={() => runner.show(id)} />}
            </Container>
            {sure && <Text color={PALETTE.wrong}>{sure}</Text>}
            {grade && deferred && <Text>{grade.explanation}</Text>}
          </Container>
        );
      })}
      <LessonPart runner={runner} />
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
