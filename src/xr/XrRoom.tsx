import { useXR, XR } from '@react-three/xr';
import { useMemo } from 'react';
import type { WindowPreset } from '../imaging/voi-window.ts';
import { Console } from './console/Console.tsx';
import type { RoomStore } from './create-xr-store.ts';
import { createHintStore, HintContext } from './look/hint.ts';
import type { RoomMemory } from './place/room-memory.ts';
import { RoomMemoryContext } from './place/room-memory-context.ts';
import { Surroundings } from './place/Surroundings.tsx';
import { KeyboardDesk } from './keyboard/KeyboardDesk.tsx';
import { Workspace } from './place/Workspace.tsx';
import { QuestionBoard } from './questions/QuestionBoard.tsx';
import { SlicePanels } from './slice/SlicePanels.tsx';
import { useLeaveOnContextLoss } from './use-leave-on-context-loss.ts';
import { type RoomVolume, useRoomVolume } from './volume/use-room-volume.ts';
import { VolumeStand } from './volume/VolumeStand.tsx';

interface XrRoomProps {
  readonly store: RoomStore;
  readonly presets: readonly WindowPreset[];
  /** How the room is arranged; outlives sessions and scans. */
  readonly memory: RoomMemory;
}

/**
 * The immersive reading room, inside the page's one canvas. Draws nothing until a session runs; what was read,
 * measured and answered lives in the viewer and the attempt, so leaving and coming back loses nothing.
 */
export default function XrRoom({ store, presets, memory }: XrRoomProps) {
  const volume = useRoomVolume();
  const hints = useMemo(createHintStore, []);
  return (
    <XR store={store}>
      <InSession>
        <RoomMemoryContext value={memory}>
          <HintContext value={hints}>
            <Room store={store} volume={volume} presets={presets} />
          </HintContext>
        </RoomMemoryContext>
      </InSession>
    </XR>
  );
}

function InSession({ children }: { children: React.ReactNode }) {
  return useXR((xr) => xr.session !== undefined) ? children : null;
}

interface RoomProps {
  readonly store: RoomStore;
  readonly volume: RoomVolume;
  readonly presets: readonly WindowPreset[];
}

function Room({ store, volume, presets }: RoomProps) {
  useLeaveOnContextLoss(store);
  return (
    <>
      <Surroundings />
      <Workspace>
        <SlicePanels />
        <Console presets={presets} />
        <VolumeStand volume={volume} />
        <KeyboardDesk>
          <QuestionBoard />
        </KeyboardDesk>
      </Workspace>
    </>
  );
}
