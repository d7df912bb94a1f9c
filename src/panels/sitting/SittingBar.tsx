import { useStore } from 'zustand';
import { PALETTE } from '../../ui/room/palette.ts';
import { Board, SURFACE } from '../Board.tsx';
import { PractisedLine } from './PractisedLine.tsx';
import { type InSitting, StatusLine } from './StatusLine.tsx';

/** How far the participant is and Stop, ahead, while the board with the questions is out of sight. */
export function SittingBar({ widthDmm, ...sitting }: InSitting & { readonly widthDmm: number }) {
  const { part } = useStore(sitting.guide.store);
  return (
    <Board {...SURFACE} width={widthDmm} padding={12} gap={8} borderWidth={2} borderColor={PALETTE.line}>
      <StatusLine {...sitting} />
      {part.kind === 'familiarise' && (
        <PractisedLine lengths={part.lengths} places={part.places} onGoOn={() => void sitting.guide.goOn()} />
      )}
    </Board>
  );
}
