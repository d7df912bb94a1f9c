import type { Condition } from '../../teaching/condition.ts';

/** "on the screen". */
export const onDisplay: Readonly<Record<Condition, string>> = {
  xr: 'in the headset',
  cardboard: 'in the Cardboard viewer',
  flat: 'on the screen',
};

/** What a participant does to come from one display to another. */
export function changeWords(from: Condition, to: Condition): string {
  if (to === 'xr') return 'The next part is in the headset. Put it on and press Enter VR.';
  if (to === 'cardboard')
    return 'The next part is in the Cardboard viewer. Press Cardboard, then put the phone into it.';
  return from === 'cardboard'
    ? 'The next part is on the screen. Take the phone out of the viewer and leave it.'
    : 'The next part is on the screen. Leave VR and take the headset off.';
}

/** A deviation in a sentence for whoever reads the report. */
export function readElsewhere(stepId: string, planned: Condition, really: Condition): string {
  return `${stepId}: was done ${onDisplay[really]}, not ${onDisplay[planned]} as planned.`;
}
