import type { MarkColour } from '../measure/mark-colour.ts';

/** sRGB of each colour; all stand out from black, grey and white pixels by a dark rim that front ends draw. */
const hex: Readonly<Record<MarkColour, number>> = {
  amber: 0xffc857,
  sky: 0x7cc4ff,
  rose: 0xff8fb1,
  violet: 0xc4a7ff,
  orange: 0xff9a5a,
  white: 0xf2f5f8,
};

/** The colour of a measurement as every display draws it. */
export const markColourHex = (colour: MarkColour = 'amber'): number => hex[colour];
