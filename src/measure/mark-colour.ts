/** Colours that a person may give to a measurement. Green is the truth's alone. */
export const markColours = ['amber', 'sky', 'rose', 'violet', 'orange', 'white'] as const;
export type MarkColour = (typeof markColours)[number];
