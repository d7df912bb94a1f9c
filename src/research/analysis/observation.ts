import { z } from 'zod';

const rating = z.number();

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
  /** When the question was shown, ms after the sitting began. */
  shownMs: z.number().optional(),
  /** 0 … 100. */
  confidence: z.number().optional(),
  /** The time ran out: the participant would have taken longer. */
  censored: z.literal(true).optional(),
  /** What was measured, beside the truth. */
  measured: z.object({ value: z.number(), reference: z.number(), unit: z.string() }).optional(),
  /** Marks that were set: the highest rating on each lesion, and the ratings of marks on nothing. */
  marks: z
    .object({ lesions: z.array(z.union([rating, z.literal('unmarked')])), elsewhere: z.array(rating) })
    .optional(),
  /** Who gave the mark: the server that keeps the keys, or the participant's own device. */
  gradedBy: z.enum(['server', 'device']).optional(),
});
export type Observation = Readonly<z.infer<typeof observationSchema>>;
