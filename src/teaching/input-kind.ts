import { z } from 'zod';

/** What was used to answer; logged with each answer, never graded. `robot`: nobody, a pilot was rehearsed. */
export const inputKindSchema = z.enum([
  'mouse',
  'touch',
  'pen',
  'keyboard',
  'controller',
  'hand',
  'gaze',
  'robot',
]);
export type InputKind = z.infer<typeof inputKindSchema>;
