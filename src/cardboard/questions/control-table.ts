import type { ControlTable } from '../../ui/answering/control-table.ts';
import { ChooseMany, ChooseOne, PickRanked, PutInOrder, SlideNumber, WriteText } from './ChoiceControls.tsx';
import { MarkPoints, MeasureOnPicture, PickPoint } from './PictureControls.tsx';

/** How the vocabulary of answers is drawn for someone who looks and presses. */
export const controlTable: ControlTable = {
  'choose-one': ChooseOne,
  'choose-many': ChooseMany,
  order: PutInOrder,
  rank: PickRanked,
  text: WriteText,
  slider: SlideNumber,
  'pick-point': PickPoint,
  'mark-points': MarkPoints,
  measure: MeasureOnPicture,
};
