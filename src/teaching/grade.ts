import { z } from 'zod';

/** A part of what the student wrote, by its place in the text of one control, and what it did for the mark. */
export const quoteSchema = z.strictObject({
  /** The control that the text was typed into. */
  control: z.string(),
  /** Characters from the start of the text; `to` is the first one after the part. */
  from: z.int().nonnegative(),
  to: z.int().positive(),
  counts: z.enum(['for', 'against', 'not']),
  /** Why, in a few words: "Pneumothorax, said to be absent". */
  note: z.string(),
});
export type Quote = Readonly<z.infer<typeof quoteSchema>>;

/** The outcome of one answer under one version of one rule. */
export const gradeSchema = z.strictObject({
  score: z.number(),
  /** Full marks; 0 where an answer is asked for without a mark. */
  max: z.number(),
  ruleId: z.string(),
  ruleVersion: z.int(),
  /** Full marks. */
  correct: z.boolean(),
  /** What was right, what was not and why, in a student's words. */
  explanation: z.string(),
  /** The same in numbers, to set side by side: { label: "You measured", value: "8.1 mm" }. */
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** Raw numbers behind the grade for analysis: value, reference, tolerance, abs_error … */
  details: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  /** What was understood of a written answer. */
  quotes: z.array(quoteSchema).optional(),
  /** Why a person should look at this mark before it counts: the rule could not be sure. */
  provisional: z.string().min(1).optional(),
});
export type Grade = z.infer<typeof gradeSchema>;
