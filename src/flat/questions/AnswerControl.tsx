import { type ControlTable, DrawnControl } from '../../ui/answering/control-table.ts';
import type { ChoiceProps } from '../../ui/use-choices.ts';
import type { Control } from '../../teaching/control.ts';
import { ChooseMany, ChooseOne, Order, Rank } from './ChoiceControls.tsx';
import { MarkPointsControl } from './MarkPointsControl.tsx';
import { MeasureControl, PickPointControl } from './PictureControls.tsx';
import { SliderControl } from './SliderControl.tsx';
import { TextControl } from './TextControl.tsx';

/** The vocabulary of answers as the page draws it. */
const table: ControlTable = {
  'choose-one': ChooseOne,
  'choose-many': ChooseMany,
  order: Order,
  rank: Rank,
  text: TextControl,
  slider: SliderControl,
  'pick-point': PickPointControl,
  'mark-points': MarkPointsControl,
  measure: MeasureControl,
};

/** One control of a question or questionnaire. */
export function AnswerControl(
  props: Omit<ChoiceProps<Control['control']>, 'control'> & { control: Control },
) {
  return <DrawnControl table={table} {...props} />;
}
