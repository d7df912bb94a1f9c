import { z } from 'zod';
import type { Lps } from '../../imaging/spaces.ts';
import { lpsSchema } from '../../measure/lps-schema.ts';
import type { Measurement } from '../../measure/measurement.ts';
import { measurementSchema } from '../../measure/measurement-list.ts';
import type { ChoiceValue } from '../../teaching/control.ts';

/** What stands at a step's question and is no answer yet: for this device alone, it is in no event. */
export interface UnsubmittedInput {
  readonly stepId: string;
  readonly questionId: string;
  /** Since when the question has been before the participant, ms since the Unix epoch. */
  readonly shownAt: number;
  /** When they first did something about it. */
  readonly firstInputAt?: number | undefined;
  /** By control. */
  readonly choices: Readonly<Record<string, ChoiceValue>>;
  /** On the picture, LPS mm. */
  readonly pin?: Lps | undefined;
  readonly marks: readonly { readonly id: string; readonly at: Lps; readonly rating: number }[];
  readonly measurements: readonly Measurement[];
  /** Of several measurements the one that answers. */
  readonly selectedId?: string | undefined;
}

export const unsubmittedInputSchema: z.ZodType<UnsubmittedInput> = z.object({
  stepId: z.string(),
  questionId: z.string(),
  shownAt: z.number(),
  firstInputAt: z.number().optional(),
  choices: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  pin: lpsSchema.optional(),
  marks: z.array(z.object({ id: z.string(), at: lpsSchema, rating: z.number() })),
  measurements: z.array(measurementSchema),
  selectedId: z.string().optional(),
});
