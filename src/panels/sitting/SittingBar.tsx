import { PALETTE } from '../../ui/room/palette.ts';
import { Board, SURFACE } from '../Board.tsx';
import { type InSitting, StatusLine } from './StatusLine.tsx';

/** How far the participant is and Stop, ahead, while the board with the questions is out of sight. */
export function SittingBar({ widthDmm, ...sitting }: InSitting & { readonly widthDmm: number }) {
  return (
    <Board {...SURFACE} width={widthDmm} padding={12} borderWidth={2} borderColor={PALETTE.line}>
      <StatusLine {...sitting} />
    </Board>
  );
}
