import { Container, Text } from '@react-three/uikit';
import { useXR } from '@react-three/xr';
import { useEffect, useState } from 'react';
import { useAttempt } from '../../ui/attempt-context.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { type Coaching, type Finished, skipReasons } from '../../ui/tutorial/coach.ts';
import { usePracticeDoor } from '../../ui/tutorial/practice-door.ts';
import { useCoach, useTutorial } from '../../ui/tutorial/tutorial-context.ts';
import type { Tutorial } from '../../viewer/tutorial/create-tutorial.ts';
import { Board, SURFACE } from '../../panels/Board.tsx';
import { PanelButton } from '../look/PanelButton.tsx';
import { QUESTION_WIDTH_DMM } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import type { RoomVolume } from '../volume/use-room-volume.ts';
import { useHeadAndHands } from './use-head-and-hands.ts';

/** The tutorial as a board in the room, where the question will be; nothing while anything else is read. */
export function TutorialBoard({ volume }: { volume: RoomVolume }) {
  const tutorial = useTutorial();
  return tutorial ? <Coach tutorial={tutorial} volume={volume} /> : null;
}

function Coach({ tutorial, volume }: { tutorial: Tutorial; volume: RoomVolume }) {
  useEffect(() => {
    tutorial.moveTo('xr');
    return () => tutorial.moveTo('flat');
  }, [tutorial]);
  useHeadAndHands(tutorial, volume);
  const hands = useXR((xr) => xr.inputSourceStates.some(({ type }) => type === 'hand'));
  const coach = useCoach(tutorial, hands ? 'hand' : 'controller');
  const asked = useAttempt() !== undefined;
  return (
    <MovablePanel id={asked ? 'tutorialAbove' : 'tutorial'} name="the tutorial">
      <Board {...SURFACE} width={QUESTION_WIDTH_DMM} padding={28} gap={14}>
        {coach.stage === 'step' ? (
          <Step key={coach.stepId} coach={coach} tutorial={tutorial} />
        ) : (
          <Result coach={coach} />
        )}
      </Board>
    </MovablePanel>
  );
}

function Step({ coach, tutorial }: { coach: Coaching; tutorial: Tutorial }) {
  const [skipping, setSkipping] = useState(false);
  const { number, count, title, says, hint } = coach;
  return (
    <>
      <Container flexDirection="row" justifyContent="space-between" alignItems="center">
        <Text color={PALETTE.textDim}>{`Learn the tools · step ${number} of ${count}`}</Text>
        <PanelButton text="Skip" chosen={skipping} onPress={() => setSkipping(!skipping)} />
      </Container>
      <Container height={6} backgroundColor={PALETTE.button} borderRadius={3}>
        <Container
          height={6}
          width={`${(100 * (number - 1)) / count}%`}
          backgroundColor={PALETTE.accent}
          borderRadius={3}
        />
      </Container>
      <Text fontSize={FONT_DMM.heading}>{title}</Text>
      <Text>{says}</Text>
      {hint && <Text color={PALETTE.own}>{hint}</Text>}
      {skipping && (
        <Container flexDirection="column" gap={10}>
          {skipReasons.map(({ reason, text }) => (
            <PanelButton key={reason} text={text} onPress={() => tutorial.skip(reason)} />
          ))}
        </Container>
      )}
    </>
  );
}

function Result({ coach }: { coach: Finished }) {
  const door = usePracticeDoor();
  return (
    <>
      <Text fontSize={FONT_DMM.heading}>{`Done: ${coach.score} of 100`}</Text>
      <Container flexDirection="column" gap={6}>
        {coach.facts.map(({ label, value }) => (
          <Container key={label} flexDirection="row" justifyContent="space-between" gap={20}>
            <Text color={PALETTE.textDim}>{label}</Text>
            <Text>{value}</Text>
          </Container>
        ))}
      </Container>
      <Text color={coach.passed ? PALETTE.truth : PALETTE.text}>{coach.verdict}</Text>
      {door.leave && (
        <>
          <PanelButton text={door.leaveName} primary onPress={door.leave} />
          {door.again && <PanelButton text="Once more" onPress={door.again} />}
        </>
      )}
    </>
  );
}
