import { SliceMarkBoard, type SliceMarkBoardProps } from '../../panels/SliceMarkBoard.tsx';
import { metresPerDmm } from '../../ui/room/dmm.ts';
import { LAYOUT } from '../place/layout.ts';

/** 2 dmm: about three pixels of a headset. */
const LINE_M = 2 * metresPerDmm(LAYOUT.slice.distanceM);

/** Lines and millimetres over a slice in a headset. */
export function SliceMarkLayer(props: Pick<SliceMarkBoardProps, 'plane' | 'view'>) {
  return <SliceMarkBoard {...props} widthM={LINE_M} />;
}
