import { PALETTE } from '../../ui/room/palette.ts';

const GRID_M = 8;

/** A floor that can just be seen: enough to stand by. */
export function Floor() {
  return <gridHelper args={[GRID_M, 16, PALETTE.floor, PALETTE.floor]} />;
}
