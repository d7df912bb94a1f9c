import { Container, Text } from '@react-three/uikit';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import { placeIsAsked, truthWaits } from '../../teaching/attempt/place-is-asked.ts';
import { wayOn } from '../../teaching/attempt/way-on.ts';
import { marksText } from '../../teaching/marks-text.ts';
import { confidenceFacts } from '../../teaching/confidence.ts';
import { STANDING_TEXT, type Standing, standingOf } from '../../teaching/standing-of.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { GROW } from '../ButtonRow.tsx';
import { RoomButton } from '../RoomButton.tsx';
import { BoardPage } from './BoardPage.tsx';

const COLORS: Readonly<Record<Standing, number>> = {
  right: PALETTE.truth,
  'partly right': PALETTE.own,
  wrong: PALETTE.wrong,
  noted: PALETTE.textDim,
};

interface FeedbackPartProps {
  readonly runner: AttemptRunner;
  readonly answer: Answer;
  readonly head: ReactNode;
  /** Read before the verdict: what was asked. */
  readonly before: ReactNode;
}

/** The mark, why, and the numbers side by side; the truth is on the picture and in the volume at the same time. */
export function FeedbackPart({ runner, answer, head, before }: FeedbackPartProps) {
  const { attempt, saving } = useStore(runner.store);
  const viewer = useViewer();
  const truth = useViewerState((s) => s.truth.length > 0);
  const { grade, confidence } = answer;
  const standing = standingOf(grade);
  return (
    <BoardPage
      head={head}
      foot={
        <Container flexDirection="row" gap={12}>
          {truth && (
            <RoomButton
              text="Show me"
              onPress={(by) => viewer.run('showFinding', undefined, by)}
              layout={GROW}
            />
          )}
          <RoomButton
            text={wayOn(attempt)}
            primary
            disabled={saving}
            onPress={() => void runner.next()}
            layout={{ flexGrow: 2 }}
          />
        </Container>
      }
    >
      {before}
      <Container flexDirection="row" justifyContent="space-between">
        <Text fontSize={FONT_DMM.heading} color={COLORS[standing]}>
          {STANDING_TEXT[standing]}
        </Text>
        {grade.max > 0 && (
          <Text fontSize={FONT_DMM.heading} color={COLORS[standing]}>
            {`${marksText(grade.score)} of ${marksText(grade.max)}`}
          </Text>
        )}
      </Container>
      <Text>{grade.explanation}</Text>
      <Facts facts={[...grade.facts, ...confidenceFacts(confidence)]} />
      {placeIsAsked(runner.teachingCase.questions, attempt) && (
        <Text color={PALETTE.textDim}>{truthWaits}</Text>
      )}
      {truth && (
        <Container flexDirection="row" gap={24}>
          <Text color={PALETTE.truth}>■ truth</Text>
          <Text color={PALETTE.own}>■ yours</Text>
        </Container>
      )}
    </BoardPage>
  );
}

function Facts({ facts }: { facts: Answer['grade']['facts'] }) {
  if (facts.length === 0) return null;
  return (
    <Container flexDirection="column" gap={6} borderTopWidth={2} borderColor={PALETTE.line} paddingTop={12}>
      {facts.map(({ label, value }) => (
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
  );
}
