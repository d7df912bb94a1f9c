import { z } from 'zod';

/** The outcome of one answer under one version of one rule. */
export const gradeSchema = z.strictObject({
  score: z.number(),
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
});
export type Grade = z.infer<typeof gradeSchema>;
