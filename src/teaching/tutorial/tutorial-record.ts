import { z } from 'zod';
import { conditionSchema } from '../condition.ts';
import { inputKindSchema } from '../input-kind.ts';

/** Why a person left a step out. */
export const skipReasonSchema = z.enum(['known', 'not-possible', 'later']);
export type SkipReason = z.infer<typeof skipReasonSchema>;

/** How one step of the tutorial went. */
export const stepResultSchema = z.strictObject({
  stepId: z.string().min(1),
  outcome: z.enum(['done', 'skipped']),
  /** There where it was skipped. */
  reason: skipReasonSchema.optional(),
  /** Time at it; pauses are left out. */
  ms: z.number().min(0),
  mistakes: z.int().min(0),
  /** There where something was measured: how far its length was from the truth, mm. */
  measured: z.strictObject({ errorMm: z.number().min(0) }).optional(),
  /** There where a place was asked for: how far outside of it the pin was, mm; 0 within. */
  located: z.strictObject({ offMm: z.number().min(0) }).optional(),
  /** What the step was done with. */
  inputKind: inputKindSchema.optional(),
});
export type StepResult = z.infer<typeof stepResultSchema>;

/** One way through the tutorial, kept after each step. Times are milliseconds since the Unix epoch. */
export const tutorialRecordSchema = z.strictObject({
  id: z.string().min(1),
  /** Version of the lesson: raised with every change of steps or of what counts. */
  lesson: z.int().min(1),
  condition: conditionSchema,
  startedAt: z.number(),
  /** Absent while steps are left. */
  finishedAt: z.number().optional(),
  steps: z.array(stepResultSchema),
  /** 0 … 100, once finished. */
  score: z.number().min(0).max(100).optional(),
});
export type TutorialRecord = z.infer<typeof tutorialRecordSchema>;
