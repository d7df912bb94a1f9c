import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Color, type Group } from 'three';
import { type PlaneName, planeNames } from '../imaging/slice-plane.ts';
import type { WindowPreset } from '../imaging/voi-window.ts';
import { isReading, useSittingPart } from '../panels/sitting/use-sitting-part.ts';
import { RoomKitContext } from '../panels/room-kit.ts';
import type { Pace } from '../teaching/attempt/pace.ts';
import { PALETTE } from '../ui/room/palette.ts';
import { useViewer } from '../ui/viewer-context.ts';
import { Console } from './console/Console.tsx';
import { Reticle } from './gaze/Reticle.tsx';
import { createHintStore, HintContext } from '../panels/hint.ts';
import { LAYOUT } from './place/layout.ts';
import { PanelAt } from './place/PanelAt.tsx';
import { QuestionBoard } from './questions/QuestionBoard.tsx';
import type { CardboardSession } from './session/cardboard-session.ts';
import { CARDBOARD_KIT } from './room-kit.ts';
import { CardboardContext, useCardboardState } from './session/session-context.ts';
import { SlicePanel } from './slice/SlicePanel.tsx';
import { TutorialBanner } from './tutorial/TutorialBanner.tsx';
import { useDrawnRoom } from './use-drawn-room.ts';
import { useFingerOnWindow } from './use-finger-on-window.ts';
import { useLeaveOnContextLoss } from './use-leave-on-context-loss.ts';
import { useLoggedPace } from './use-logged-pace.ts';
import { VolumeStand } from './volume/VolumeStand.tsx';

interface CardboardRoomProps {
  readonly session: CardboardSession;
  readonly presets: readonly WindowPreset[];
  /** The room is left: how steadily it was drawn. */
  readonly onPace: (pace: Pace) => void;
}

/**
 * The reading room for a phone in a viewer, inside the page's one canvas, which it draws alone. Mounted while it is
 * shown; what was read, measured and answered lives in the viewer and the attempt, so leaving loses nothing.
 */
export default function CardboardRoom({ session, ...props }: CardboardRoomProps) {
  const hint = useMemo(createHintStore, []);
  return (
    <CardboardContext value={session}>
      <HintContext value={hint}>
        <RoomKitContext value={CARDBOARD_KIT}>
          <Room {...props} />
        </RoomKitContext>
      </HintContext>
    </CardboardContext>
  );
}

function Room({ presets, onPace }: Omit<CardboardRoomProps, 'session'>) {
  const viewer = useViewer();
  const [plane, setPlane] = useState<PlaneName>(
    () => planeNames.find((name) => name === viewer.store.getState().mainView) ?? 'axial',
  );
  const byFinger = useCardboardState((s) => s.phase === 'window');
  const part = useSittingPart();
  const reticle = useRef<Group>(null);
  useDarkRoom();
  useLeaveOnContextLoss();
  useLoggedPace(onPace);
  useDrawnRoom(byFinger);
  useFingerOnWindow(reticle, byFinger, plane);
  return (
    <group name="cardboard-room">
      {isReading(part) && (
        <>
          <SlicePanel plane={plane} />
          <Console plane={plane} onPlane={setPlane} presets={presets} />
          <VolumeStand plane={plane} />
        </>
      )}
      <QuestionBoard />
      <PanelAt at={part ? LAYOUT.bannerAbove : LAYOUT.banner}>
        <TutorialBanner />
      </PanelAt>
      {!byFinger && <Reticle point={reticle} />}
    </group>
  );
}

/** Nothing beside an image is brighter than it must be. */
function useDarkRoom(): void {
  const scene = useThree((three) => three.scene);
  useEffect(() => {
    const before = scene.background;
    scene.background = new Color(PALETTE.dark);
    return () => {
      scene.background = before;
    };
  }, [scene]);
}
