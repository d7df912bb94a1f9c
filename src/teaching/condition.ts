import { z } from 'zod';

/** On what a question was answered: a headset, a phone in a Cardboard viewer, or a flat screen. */
export const conditionSchema = z.enum(['xr', 'cardboard', 'flat']);
export type Condition = z.infer<typeof conditionSchema>;
