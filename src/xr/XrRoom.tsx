import { useXR, XR } from '@react-three/xr';
import { useRef, useState } from 'react';
import type { PlaneName } from '../imaging/slice-plane.ts';
import type { WindowPreset } from '../imaging/voi-window.ts';
import { Console } from './console/Console.tsx';
import type { RoomStore } from './create-xr-store.ts';
import { StickControls } from './input/StickControls.tsx';
import { Surroundings } from './place/Surroundings.tsx';
import { Workspace } from './place/Workspace.tsx';
import { QuestionBoard } from './questions/QuestionBoard.tsx';
import { SlicePanel } from './slice/SlicePanel.tsx';
import { useLeaveOnContextLoss } from './use-leave-on-context-loss.ts';
import { type RoomVolume, useRoomVolume } from './volume/use-room-volume.ts';
import { VolumeStand } from './volume/VolumeStand.tsx';

interface XrRoomProps {
  readonly store: RoomStore;
  readonly presets: readonly WindowPreset[];
}

/**
 * The immersive reading room, inside the page's one canvas. Draws nothing until a session runs; what was read,
 * measured and answered lives in the viewer and the attempt, so leaving and coming back loses nothing.
 */
export default function XrRoom({ store, presets }: XrRoomProps) {
  const [plane, setPlane] = useState<PlaneName>('axial');
  const volume = useRoomVolume();
  return (
    <XR store={store}>
      <InSession>
        <Room store={store} volume={volume} plane={plane} onPlane={setPlane} presets={presets} />
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
  readonly plane: PlaneName;
  readonly onPlane: (plane: PlaneName) => void;
  readonly presets: readonly WindowPreset[];
}

function Room({ store, volume, plane, onPlane, presets }: RoomProps) {
  useLeaveOnContextLoss(store);
  const pointedAt = useRef<readonly [number, number]>([0, 0]);
  return (
    <>
      <Surroundings />
      <StickControls plane={plane} pointedAt={pointedAt} />
      <Workspace>
        <SlicePanel plane={plane} pointedAt={pointedAt} />
        <Console plane={plane} onPlane={onPlane} presets={presets} />
        <VolumeStand volume={volume} plane={plane} />
        <QuestionBoard />
      </Workspace>
    </>
  );
}
