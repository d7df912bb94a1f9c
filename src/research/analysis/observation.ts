import { z } from 'zod';

/** One answer of one participant: a row of the long data file. */
export const observationSchema = z.object({
  participantId: z.string().min(1),
  sequence: z.string().min(1),
  /** From 1. */
  period: z.int().positive(),
  condition: z.string().min(1),
  caseSet: z.string().min(1),
  caseId: z.string().min(1),
  questionId: z.string().min(1),
  correct: z.boolean(),
  /** Time from showing to submitting, ms; absent where it was not measured. */
  responseMs: z.number().positive().optional(),
});
export type Observation = Readonly<z.infer<typeof observationSchema>>;
