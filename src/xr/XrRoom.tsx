import { useXR, XR } from '@react-three/xr';
import { useMemo } from 'react';
import type { WindowPreset } from '../imaging/voi-window.ts';
import { RoomKitContext } from '../panels/room-kit.ts';
import type { Pace } from '../teaching/attempt/pace.ts';
import type { BreakClock } from './comfort/break-clock.ts';
import { MovingAbout } from './comfort/MovingAbout.tsx';
import { RoomNotice } from './comfort/RoomNotice.tsx';
import { usePace } from './comfort/use-pace.ts';
import { Console } from './console/Console.tsx';
import { WristMenu } from './console/WristMenu.tsx';
import type { RoomStore } from './create-xr-store.ts';
import { isReading, useSittingPart } from '../panels/sitting/use-sitting-part.ts';
import { createHintStore, HintContext } from '../panels/hint.ts';
import { Floor } from './place/Floor.tsx';
import type { RoomMemory } from './place/room-memory.ts';
import { RoomMemoryContext, useArrangement } from './place/room-memory-context.ts';
import { Surroundings } from './place/Surroundings.tsx';
import { KeyboardDesk } from './keyboard/KeyboardDesk.tsx';
import { Workspace } from './place/Workspace.tsx';
import { QuestionBoard } from './questions/QuestionBoard.tsx';
import { XR_KIT } from './room-kit.ts';
import { SlicePanels } from './slice/SlicePanels.tsx';
import { TutorialBoard } from './tutorial/TutorialBoard.tsx';
import { useLeaveOnContextLoss } from './use-leave-on-context-loss.ts';
import { type RoomVolume, useRoomVolume } from './volume/use-room-volume.ts';
import { VolumeStand } from './volume/VolumeStand.tsx';

interface XrRoomProps {
  readonly store: RoomStore;
  readonly presets: readonly WindowPreset[];
  /** How the room is arranged; outlives sessions and scans. */
  readonly memory: RoomMemory;
  /** Counts time in the headset over sessions and scans. */
  readonly breaks: BreakClock;
  /** A session has ended: how steadily it was drawn. */
  readonly onPace: (pace: Pace) => void;
}

/**
 * The immersive reading room, inside the page's one canvas. Draws nothing until a session runs; what was read,
 * measured and answered lives in the viewer and the attempt, so leaving and coming back loses nothing.
 */
export default function XrRoom({ memory, ...props }: XrRoomProps) {
  const volume = useRoomVolume(props.store.prepared);
  const hints = useMemo(createHintStore, []);
  return (
    <XR store={props.store}>
      <InSession>
        <RoomMemoryContext value={memory}>
          <HintContext value={hints}>
            <RoomKitContext value={XR_KIT}>
              <Room {...props} volume={volume} />
            </RoomKitContext>
          </HintContext>
        </RoomMemoryContext>
      </InSession>
    </XR>
  );
}

function InSession({ children }: { children: React.ReactNode }) {
  return useXR((xr) => xr.session !== undefined) ? children : null;
}

interface RoomProps extends Omit<XrRoomProps, 'memory'> {
  readonly volume: RoomVolume;
}

function Room({ store, volume, presets, breaks, onPace }: RoomProps) {
  useLeaveOnContextLoss(store);
  usePace(onPace);
  const movingAbout = useArrangement((room) => room.movingAbout);
  const reading = isReading(useSittingPart());
  const floorKnown = store.spaceKind() === 'local-floor';
  return (
    <>
      <Surroundings />
      <Workspace
        floorKnown={floorKnown}
        floor={<Floor />}
        besides={
          <>
            <WristMenu />
            {movingAbout && <MovingAbout />}
          </>
        }
      >
        <KeyboardDesk>
          {reading && (
            <>
              <SlicePanels />
              <Console presets={presets} />
              <VolumeStand volume={volume} />
            </>
          )}
          <QuestionBoard />
          <TutorialBoard volume={volume} />
          <RoomNotice breaks={breaks} />
        </KeyboardDesk>
      </Workspace>
    </>
  );
}
