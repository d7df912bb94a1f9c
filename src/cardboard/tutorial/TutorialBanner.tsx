import { useFrame } from '@react-three/fiber';
import { Container, Text } from '@react-three/uikit';
import { useEffect, useMemo, useState } from 'react';
import { type Camera, Vector3 } from 'three';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { createTurnRange } from '../../ui/room/turn-range.ts';
import { type Coaching, type Finished, skipReasons } from '../../ui/tutorial/coach.ts';
import { usePracticeDoor } from '../../ui/tutorial/practice-door.ts';
import { useCoach, useTutorial } from '../../ui/tutorial/tutorial-context.ts';
import type { Tutorial } from '../../viewer/tutorial/create-tutorial.ts';
import { Board, SURFACE } from '../../panels/Board.tsx';
import { ButtonRow, GROW } from '../../panels/ButtonRow.tsx';
import { GazeButton } from '../look/GazeButton.tsx';
import { BANNER_WIDTH_DMM } from '../place/layout.ts';

/** The volume and the question are 50° to the sides of the slice: a head turns at least this far between them. */
const TURNED_RAD = (40 * Math.PI) / 180;

/** The tutorial above the slice; nothing while anything else is read. */
export function TutorialBanner() {
  const tutorial = useTutorial();
  return tutorial ? <Coach tutorial={tutorial} /> : null;
}

function Coach({ tutorial }: { tutorial: Tutorial }) {
  useEffect(() => {
    tutorial.moveTo('cardboard');
    return () => tutorial.moveTo('flat');
  }, [tutorial]);
  const follow = useMemo(() => createFollower(tutorial), [tutorial]);
  useFrame(({ camera }) => follow(camera));
  const coach = useCoach(tutorial, 'gaze');
  return (
    <Board {...SURFACE} width={BANNER_WIDTH_DMM}>
      {coach.stage === 'step' ? (
        <Step key={coach.stepId} coach={coach} tutorial={tutorial} />
      ) : (
        <Result coach={coach} />
      )}
    </Board>
  );
}

function Step({ coach, tutorial }: { coach: Coaching; tutorial: Tutorial }) {
  const [skipping, setSkipping] = useState(false);
  const { number, count, title, says, hint } = coach;
  return (
    <>
      <Container flexDirection="row" justifyContent="space-between" alignItems="center" gap={16}>
        <Text color={PALETTE.textDim}>{`Step ${number} of ${count}: ${title}`}</Text>
        <GazeButton
          text="Skip"
          says="Leaves this step out"
          chosen={skipping}
          onPress={() => setSkipping(!skipping)}
        />
      </Container>
      <Text color={hint ? PALETTE.own : PALETTE.text}>{hint ?? says}</Text>
      {skipping && (
        <ButtonRow gap={10}>
          {skipReasons.map(({ reason, text }) => (
            <GazeButton key={reason} text={text} onPress={() => tutorial.skip(reason)} layout={GROW} />
          ))}
        </ButtonRow>
      )}
    </>
  );
}

function Result({ coach }: { coach: Finished }) {
  const door = usePracticeDoor();
  return (
    <>
      <Text fontSize={FONT_DMM.heading}>{`Done: ${coach.score} of 100`}</Text>
      <Text color={coach.passed ? PALETTE.truth : PALETTE.text}>{coach.verdict}</Text>
      {door.leave && <GazeButton text={door.leaveName} primary onPress={door.leave} />}
    </>
  );
}

/** Tells the tutorial that the head was turned, which no command says. */
function createFollower(tutorial: Tutorial): (camera: Camera) => void {
  const range = createTurnRange();
  const ahead = new Vector3();
  return (camera) => {
    if (tutorial.step()?.id !== 'look') return;
    camera.getWorldDirection(ahead);
    if (range.add(Math.atan2(-ahead.x, -ahead.z)) > TURNED_RAD) tutorial.signal('looked');
  };
}
