import { Container, Text } from '@react-three/uikit';
import type { Step } from '../../teaching/case-step.ts';
import { useGuidedWay } from '../../ui/answering/use-guided-way.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { GROW } from '../ButtonRow.tsx';
import { RoomButton } from '../RoomButton.tsx';

interface StepPartProps {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly runner: AttemptRunner;
}

/** A guided way through the images; nothing where the case has none. */
export function StepPart({ title, steps, runner }: StepPartProps) {
  const way = useGuidedWay(runner, steps);
  if (!way) return null;
  const { said, back, on } = way;
  return (
    <Container flexDirection="column" gap={10}>
      <Text color={PALETTE.own}>{title}</Text>
      <Text>{said}</Text>
      <Container flexDirection="row" gap={12}>
        {back && <RoomButton text="Back" onPress={back} layout={GROW} />}
        {on && <RoomButton text={on.text} onPress={on.go} layout={GROW} />}
      </Container>
    </Container>
  );
}
