import { useXRStore } from '@react-three/xr';
import { SittingBar } from '../../panels/sitting/SittingBar.tsx';
import { SittingPages } from '../../panels/sitting/SittingPages.tsx';
import { isReading, useSittingPart } from '../../panels/sitting/use-sitting-part.ts';
import { useAttempt } from '../../ui/attempt-context.ts';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import { RoomButtons } from '../console/RoomButtons.tsx';
import { SITTING_BAR_WIDTH_DMM } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { QUESTION_BOARD } from '../questions/question-board.ts';

/** A sitting in the headset: its board where questions are while a scan is read, and nearer to the middle otherwise. */
export function SittingBoards({ guide }: { guide: SittingGuide }) {
  const xr = useXRStore();
  const reading = isReading(useSittingPart());
  const asked = useAttempt() !== undefined;
  const sitting = { guide, onLeave: () => void xr.getState().session?.end() };
  if (!reading)
    return (
      <MovablePanel key="between" id="sitting" name="this board">
        <SittingPages {...sitting} size={QUESTION_BOARD} besides={<RoomButtons />} />
      </MovablePanel>
    );
  return (
    <>
      {asked && (
        <MovablePanel key="reading" id="question" name="the question">
          <SittingPages {...sitting} size={QUESTION_BOARD} />
        </MovablePanel>
      )}
      <MovablePanel id="sittingBar" name="this line">
        <SittingBar {...sitting} widthDmm={SITTING_BAR_WIDTH_DMM} />
      </MovablePanel>
    </>
  );
}
