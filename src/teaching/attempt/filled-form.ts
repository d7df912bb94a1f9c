import { z } from 'zod';
import { conditionSchema } from '../condition.ts';
import { inputKindSchema } from '../input-kind.ts';

/** When a questionnaire was asked: before the display in question was used, after it, or at the end of it all. */
export const occasionSchema = z.enum(['before', 'after', 'end']);
export type Occasion = z.infer<typeof occasionSchema>;

/** A questionnaire as it was filled in; never changed once recorded. Times are milliseconds since the Unix epoch. */
export const filledFormSchema = z.strictObject({
  instrumentId: z.string().min(1),
  /** Under other words the same numbers mean something else. */
  wordingHash: z.string().min(1),
  occasion: occasionSchema,
  /** By item id; what was skipped is not there. */
  answers: z.record(z.string(), z.number()),
  /** By score id; a score that counts a skipped item is not there. */
  scores: z.record(z.string(), z.number()),
  /** Items that contradict each other were all answered alike. */
  straightLined: z.boolean(),
  shownAt: z.number(),
  submittedAt: z.number(),
  inputKind: inputKindSchema,
  condition: conditionSchema,
});
export type FilledForm = z.infer<typeof filledFormSchema>;

/** Its name within an attempt: each is asked once on each occasion. */
export function formName({ instrumentId, occasion }: Pick<FilledForm, 'instrumentId' | 'occasion'>): string {
  return `${instrumentId}/${occasion}`;
}
