import { z } from 'zod';
import type { Json } from '../base/json.ts';
import { questionRulesSchema } from './rules/answer-rules.ts';

const jsonObject: z.ZodType<Readonly<Record<string, Json>>> = z.record(z.string(), z.json());

/**
 * One question as the student receives it: nothing in it gives the answer away. `prompt` is the kind's own
 * part and is read by the kind (`questions/index.ts`).
 */
export const questionSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  /** The question itself, one or two sentences. */
  text: z.string().min(1),
  prompt: jsonObject,
  /** Tries, hints and time, where they are not the plain ones. */
  rules: questionRulesSchema.optional(),
});
export type Question = Readonly<z.infer<typeof questionSchema>>;

/** What grading needs, apart from the question so that it can stay away from the student's device. */
export const questionKeySchema = z.strictObject({
  questionId: z.string().min(1),
  /** Why the right answer is right, shown after answering. */
  explanation: z.string().min(1),
  /** The finding that the question is about: outlined and moved to after answering. */
  findingId: z.string().min(1).optional(),
  key: jsonObject,
});
export type QuestionKey = Readonly<z.infer<typeof questionKeySchema>>;

/** A raw answer as JSON, one entry per control, by the control's id; null is an answer left blank. */
export const responseSchema = jsonObject.nullable();
export type Response = z.infer<typeof responseSchema>;
