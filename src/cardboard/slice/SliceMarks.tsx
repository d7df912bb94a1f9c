import { SliceMarkBoard, type SliceMarkBoardProps } from '../../panels/SliceMarkBoard.tsx';
import { metresPerDmm } from '../../ui/room/dmm.ts';
import { LAYOUT } from '../place/layout.ts';

/** 3 dmm: two pixels of a phone behind a lens. */
const LINE_M = 3 * metresPerDmm(LAYOUT.slice.distanceM);

/** Lines and millimetres over a slice behind lenses. */
export function SliceMarks(props: Omit<SliceMarkBoardProps, 'widthM'>) {
  return <SliceMarkBoard {...props} widthM={LINE_M} />;
}
