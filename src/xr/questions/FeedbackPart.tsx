import { Container, Text } from '@react-three/uikit';
import { useStore } from 'zustand';
import { nextQuestionId } from '../../teaching/attempt/attempt.ts';
import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import { marksText } from '../../teaching/marks-text.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { PALETTE } from '../../ui/room/palette.ts';

/** The mark, why, and the numbers side by side; the truth is on the picture and in the volume at the same time. */
export function FeedbackPart({ runner, answer }: { runner: AttemptRunner; answer: Answer }) {
  const { attempt, saving } = useStore(runner.store);
  const { grade } = answer;
  const [verdict, color] = grade.correct
    ? ['Right', PALETTE.truth]
    : grade.score > 0
      ? ['Partly right', PALETTE.own]
      : ['Not right', PALETTE.wrong];
  return (
    <>
      <Container flexDirection="row" justifyContent="space-between">
        <Text fontSize={FONT_DMM.heading} color={color}>
          {verdict}
        </Text>
        <Text fontSize={FONT_DMM.heading} color={color}>
          {`${marksText(grade.score)} of ${marksText(grade.max)}`}
        </Text>
      </Container>
      <Text>{grade.explanation}</Text>
      {grade.facts.length > 0 && (
        <Container
          flexDirection="column"
          gap={6}
          borderTopWidth={2}
          borderColor={PALETTE.line}
          paddingTop={12}
        >
          {grade.facts.map(({ label, value }) => (
            <Container key={label} flexDirection="row" justifyContent="space-between" gap={20}>
              <Container flexShrink={0} maxWidth="60%">
                <Text color={PALETTE.textDim}>{label}</Text>
              </Container>
              <Container flexDirection="column" flexGrow={1} flexShrink={1}>
                <Text textAlign="right">{value}</Text>
              </Container>
            </Container>
          ))}
        </Container>
      )}
      <Container flexDirection="row" gap={24}>
        <Text color={PALETTE.truth}>■ truth</Text>
        <Text color={PALETTE.own}>■ yours</Text>
      </Container>
      <PanelButton
        text={nextQuestionId(attempt) ? 'Next question' : 'See your result'}
        primary
        disabled={saving}
        onPress={() => void runner.next()}
      />
    </>
  );
}
