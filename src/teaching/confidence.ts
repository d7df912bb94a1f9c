import type { Control } from './control.ts';

/** How sure a student is of an answer, 0 … 100; none until it is set. No control of a question has this id. */
export const confidenceControl: Extract<Control, { control: 'slider' }> = {
  control: 'slider',
  id: '@confidence',
  label: 'How sure are you?',
  min: 0,
  max: 100,
  step: 10,
  minLabel: 'A guess',
  maxLabel: 'Certain',
};

/** How sure the student said to be, beside the numbers of a grade; nothing where it was not said. */
export function confidenceFacts(confidence: number | undefined): { label: string; value: string }[] {
  return confidence === undefined ? [] : [{ label: 'You were sure to', value: `${confidence} of 100` }];
}
