import { SittingBar } from '../../panels/sitting/SittingBar.tsx';
import { SittingPages } from '../../panels/sitting/SittingPages.tsx';
import { partWords } from '../../panels/sitting/part-words.ts';
import { isReading, useSittingPart } from '../../panels/sitting/use-sitting-part.ts';
import { useAttempt } from '../../ui/attempt-context.ts';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import { LeaveButtons } from '../console/LeaveButtons.tsx';
import { LAYOUT, SITTING_BAR_WIDTH_DMM } from '../place/layout.ts';
import { PanelAt } from '../place/PanelAt.tsx';
import { QUESTION_BOARD } from '../questions/question-board.ts';
import { CARDBOARD_KIT } from '../room-kit.ts';
import { useCardboard } from '../session/session-context.ts';

/** A sitting on a phone: its board where questions are while a scan is read, and nearer to the middle otherwise. */
export function SittingBoards({ guide }: { guide: SittingGuide }) {
  const session = useCardboard();
  const part = useSittingPart();
  const asked = useAttempt() !== undefined;
  const sitting = { guide, onLeave: () => session.leave() };
  if (part && !isReading(part)) {
    const { condition, says } = CARDBOARD_KIT;
    const leadsOut = partWords(part, condition, says.takeOff)?.leave === true;
    return (
      <PanelAt at={LAYOUT.sitting}>
        <SittingPages {...sitting} size={QUESTION_BOARD} besides={<LeaveButtons leave={!leadsOut} />} />
      </PanelAt>
    );
  }
  return (
    <>
      {asked && (
        <PanelAt at={LAYOUT.question}>
          <SittingPages {...sitting} size={QUESTION_BOARD} />
        </PanelAt>
      )}
      <PanelAt at={LAYOUT.sittingBar}>
        <SittingBar {...sitting} widthDmm={SITTING_BAR_WIDTH_DMM} />
      </PanelAt>
    </>
  );
}
