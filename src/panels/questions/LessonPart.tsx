import { Container, Text } from '@react-three/uikit';
import type { ReactNode } from 'react';
import { useLesson } from '../../ui/answering/use-lesson.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { RoomButton } from '../RoomButton.tsx';
import { StepPart } from './StepPart.tsx';

/** What the case was, what to remember of it, and what it rests on; what there is to read further is on the page. */
export function LessonPart({ runner }: { runner: AttemptRunner }) {
  const { lesson, problem } = useLesson(runner);
  if (problem) return <Text color={PALETTE.wrong}>{problem}</Text>;
  if (!lesson) return null;
  const { guide } = runner;
  const { diagnosis, certainty, steps, pearls, differential, thresholds, reviewed } = lesson;
  return (
    <Container flexDirection="column" gap={18} borderTopWidth={2} borderColor={PALETTE.line} paddingTop={14}>
      <Text fontSize={FONT_DMM.heading} lineHeight={1.25}>
        {diagnosis}
      </Text>
      <Text color={PALETTE.textDim}>{certainty}</Text>
      <StepPart title="The answer in the images" steps={steps} runner={runner} />
      {pearls.length > 0 && (
        <Under title="Worth remembering">
          {pearls.map(({ text, findingId }) => (
            <Container key={text} flexDirection="row" alignItems="center" gap={14}>
              <Container flexGrow={1} flexShrink={1}>
                <Text>{text}</Text>
              </Container>
              {findingId !== undefined && guide.hasPlace(findingId) && (
                <RoomButton text="Show it" onPress={(by) => guide.pointTo(findingId, by)} />
              )}
            </Container>
          ))}
        </Under>
      )}
      {differential.length > 0 && (
        <Under title="What else it could have been">
          {differential.map((entry) => (
            <Container key={entry.name} flexDirection="column" gap={4}>
              <Text>{entry.name}</Text>
              {entry.for.length > 0 && <Text color={PALETTE.textDim}>{`For: ${entry.for.join('; ')}.`}</Text>}
              {entry.against.length > 0 && (
                <Text color={PALETTE.textDim}>{`Against: ${entry.against.join('; ')}.`}</Text>
              )}
            </Container>
          ))}
        </Under>
      )}
      {thresholds.length > 0 && (
        <Under title="Limits used, and how far they can be relied on">
          {thresholds.map(({ text, caveat, warning }) => (
            <Text
              key={text}
              color={PALETTE.textDim}
            >{`${text} ${caveat}${warning ? ` ${warning}` : ''}`}</Text>
          ))}
        </Under>
      )}
      <Text color={PALETTE.textDim}>{reviewed}</Text>
    </Container>
  );
}

function Under({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Container flexDirection="column" gap={12}>
      <Text color={PALETTE.own}>{title}</Text>
      {children}
    </Container>
  );
}
