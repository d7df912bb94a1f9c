import { type FunctionComponent, createElement } from 'react';
import type { Control } from '../../teaching/control.ts';
import type { Answering } from '../../viewer/answering.ts';
import type { ChoiceProps } from '../use-choices.ts';

/** How one display draws the whole vocabulary of controls; a word that it lacks does not compile. */
export type ControlTable = { readonly [C in Control['control']]: FunctionComponent<ChoiceProps<C>> };

interface DrawnControlProps {
  readonly table: ControlTable;
  readonly control: Control;
  readonly runner: Answering;
}

/** One control, drawn as the display's table says. */
export function DrawnControl({ table, control, runner }: DrawnControlProps) {
  // Each entry takes its own word's control: the table's type says so, one lookup cannot.
  const Draw: FunctionComponent<{ control: never; runner: Answering }> = table[control.control];
  return createElement(Draw, { control: control as never, runner });
}
