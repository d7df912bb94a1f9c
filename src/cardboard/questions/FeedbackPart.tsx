import { Container, Text } from '@react-three/uikit';
import { useStore } from 'zustand';
import { nextQuestionId } from '../../teaching/attempt/attempt.ts';
import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import { marksText } from '../../teaching/marks-text.ts';
import { STANDING_TEXT, type Standing, standingOf } from '../../teaching/standing-of.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { GazeButton } from '../look/GazeButton.tsx';

const COLORS: Readonly<Record<Standing, number>> = {
  right: PALETTE.truth,
  'partly right': PALETTE.own,
  wrong: PALETTE.wrong,
  noted: PALETTE.text,
};

/** The mark, why, and the numbers side by side; the truth is on the slice and in the volume at the same time. */
export function FeedbackPart({ runner, answer }: { runner: AttemptRunner; answer: Answer }) {
  const viewer = useViewer();
  const truth = useViewerState((s) => s.truth.length > 0);
  const { attempt, saving } = useStore(runner.store);
  const { grade } = answer;
  const standing = standingOf(grade);
  return (
    <>
      <Container flexDirection="row" justifyContent="space-between">
        <Text fontSize={FONT_DMM.heading} color={COLORS[standing]}>
          {STANDING_TEXT[standing]}
        </Text>
        <Text fontSize={FONT_DMM.heading} color={COLORS[standing]}>
          {`${marksText(grade.score)} of ${marksText(grade.max)}`}
        </Text>
      </Container>
      <Text>{grade.explanation}</Text>
      {grade.facts.map(({ label, value }) => (
        <Container key={label} flexDirection="row" justifyContent="space-between" gap={20}>
          <Container flexShrink={0} maxWidth="60%">
            <Text color={PALETTE.textDim}>{label}</Text>
          </Container>
          <Container flexGrow={1} flexShrink={1} flexDirection="column">
            <Text textAlign="right">{value}</Text>
          </Container>
        </Container>
      ))}
      {truth && (
        <Container flexDirection="row" alignItems="center" justifyContent="space-between" gap={24}>
          <Text color={PALETTE.truth}>■ truth</Text>
          <Text color={PALETTE.own}>■ yours</Text>
          <GazeButton
            text="Show me"
            says="Slices and volume go to it"
            onPress={(by) => viewer.run('showFinding', undefined, by)}
          />
        </Container>
      )}
      <GazeButton
        text={nextQuestionId(attempt) ? 'Next question' : 'See your result'}
        primary
        disabled={saving}
        onPress={() => void runner.next()}
      />
    </>
  );
}
