import type { Control } from '../../teaching/control.ts';
import { type ControlTable, DrawnControl } from '../../ui/answering/control-table.ts';
import type { Answering } from '../../viewer/answering.ts';
import { ChooseMany, ChooseOne, PutInOrder, Rank } from './ChoiceControls.tsx';
import { MarkPointsControl } from './MarkPointsControl.tsx';
import { MeasureControl, PickPointControl } from './PictureControls.tsx';
import { SliderControl } from './SliderControl.tsx';
import { TextControl } from './TextControl.tsx';

/** The vocabulary of answers as the room draws it. */
const table: ControlTable = {
  'choose-one': ChooseOne,
  'choose-many': ChooseMany,
  order: PutInOrder,
  rank: Rank,
  text: TextControl,
  slider: SliderControl,
  'pick-point': PickPointControl,
  'mark-points': MarkPointsControl,
  measure: MeasureControl,
};

/** One control of a question or questionnaire. */
export function AnswerControl({ control, runner }: { control: Control; runner: Answering }) {
  return <DrawnControl table={table} control={control} runner={runner} />;
}
