import type { Control } from '../../teaching/control.ts';
import { type ControlTable, DrawnControl } from '../../ui/answering/control-table.ts';
import type { Answering } from '../../viewer/answering.ts';
import { useRoomKit } from '../room-kit.ts';
import { ChooseMany, ChooseOne, PutInOrder, Rank } from './ChoiceControls.tsx';
import { MarkPoints } from './MarkPoints.tsx';
import { MeasureOnPicture, PickPoint } from './PictureControls.tsx';

/** The vocabulary of answers as rooms draw it; sliding and writing are each room's own. */
const table: Omit<ControlTable, 'slider' | 'text'> = {
  'choose-one': ChooseOne,
  'choose-many': ChooseMany,
  order: PutInOrder,
  rank: Rank,
  'pick-point': PickPoint,
  'mark-points': MarkPoints,
  measure: MeasureOnPicture,
};

/** One control of a question or questionnaire. */
export function RoomControl({ control, runner }: { control: Control; runner: Answering }) {
  const { Slider, TextField } = useRoomKit();
  const whole: ControlTable = { ...table, slider: Slider, text: TextField };
  return <DrawnControl table={whole} control={control} runner={runner} />;
}
