import { z } from 'zod';

/** What a person used to answer; logged with each answer, never graded. */
export const inputKindSchema = z.enum(['mouse', 'touch', 'pen', 'keyboard', 'controller', 'hand', 'gaze']);
export type InputKind = z.infer<typeof inputKindSchema>;
