import { Text } from '@react-three/uikit';
import { clockText } from '../../ui/clock-text.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { useSecondsUntil } from '../../ui/sitting/use-seconds-until.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { BoardPage } from '../questions/BoardPage.tsx';
import { RoomButton } from '../RoomButton.tsx';
import { useRoomKit } from '../room-kit.ts';

interface BreakPageProps {
  readonly endsAtMs: number;
  readonly disabled: boolean;
  readonly onGoOn: () => void;
}

/** A rest that the study has everybody take: over when its time is, and not before. */
export function BreakPage({ endsAtMs, disabled, onGoOn }: BreakPageProps) {
  const { says } = useRoomKit();
  const left = useSecondsUntil(endsAtMs, useViewer().clock);
  return (
    <BoardPage foot={<RoomButton text="Go on" primary disabled={disabled || left > 0} onPress={onGoOn} />}>
      <Text fontSize={FONT_DMM.heading} lineHeight={1.25}>
        {left > 0 ? `Break: ${clockText(left)}` : 'The break is over'}
      </Text>
      <Text>
        {left > 0
          ? `${says.takeOff} and rest your eyes. The time runs on; come back when it is over.`
          : 'Go on when you are ready.'}
      </Text>
    </BoardPage>
  );
}
