import { Container, Text } from '@react-three/uikit';
import { useXRStore } from '@react-three/xr';
import { PALETTE } from '../../ui/room/palette.ts';
import { Board, SURFACE } from '../../panels/Board.tsx';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { isReading, useSittingPart } from '../../panels/sitting/use-sitting-part.ts';
import { NOTICE_WIDTH_DMM, type PanelId } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import type { BreakClock } from './break-clock.ts';
import { mayInterrupt } from './may-interrupt.ts';
import { useBreakDue } from './use-break-due.ts';
import { useInputNotice } from './use-input-notice.ts';
import { useTrackingLost } from './use-tracking-lost.ts';

const TRACKING =
  'The headset has lost its place in the room. Look round slowly, or switch on a light. Nothing is lost.';

/** A quiet word above the slices: of sleeping controllers, lost tracking, or that it is time for a break. */
export function RoomNotice({ breaks }: { breaks: BreakClock }) {
  const input = useInputNotice();
  const tracking = useTrackingLost() ? TRACKING : undefined;
  const part = useSittingPart();
  const { due, goOn } = useBreakDue(breaks, part?.kind === 'break');
  const id = part && isReading(part) ? 'noticeAbove' : 'notice';
  const told = tracking ?? input;
  if (told)
    return (
      <Notice id={id}>
        <Text>{told}</Text>
      </Notice>
    );
  return due && mayInterrupt(part) ? (
    <Notice id={id}>
      <BreakPrompt minutes={breaks.minutes()} onGoOn={goOn} />
    </Notice>
  ) : null;
}

function Notice({ id, children }: { id: PanelId; children: React.ReactNode }) {
  return (
    <MovablePanel key={id} id={id} name="this notice">
      <Board {...SURFACE} width={NOTICE_WIDTH_DMM} borderWidth={2} borderColor={PALETTE.accent}>
        {children}
      </Board>
    </MovablePanel>
  );
}

const GROW = { flexGrow: 1 } as const;

function BreakPrompt({ minutes, onGoOn }: { minutes: number; onGoOn: () => void }) {
  const xr = useXRStore();
  const says = useSays();
  return (
    <>
      <Text>{`You have been in the headset for ${minutes} minutes. A short break rests your eyes; everything is kept.`}</Text>
      <Container flexDirection="row" gap={8}>
        <PanelButton
          text="Go on"
          onPress={onGoOn}
          onHoverChange={says('Asks again in twenty minutes')}
          layout={GROW}
        />
        <PanelButton
          text="Take a break"
          onPress={() => void xr.getState().session?.end()}
          onHoverChange={says('Leaves VR; everything is kept')}
          layout={GROW}
        />
      </Container>
    </>
  );
}
