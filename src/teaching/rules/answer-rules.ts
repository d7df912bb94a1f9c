import { z } from 'zod';

/** How the questions of a case are sat; what is left out is as in practice: one try, no limit, feedback at once. */
export const caseRulesSchema = z.strictObject({
  /** When the student sees mark, explanation and truth: after each answer, or after the last one. */
  feedback: z.enum(['immediate', 'deferred']).optional(),
  /** Marks by how sure the student was: right 1, 2 or 3, wrong 0, −2 or −6. */
  certaintyMarking: z.boolean().optional(),
  /** For the whole case, seconds. */
  timeLimitS: z.number().positive().optional(),
});
export type CaseRules = Readonly<z.infer<typeof caseRulesSchema>>;

/** A nudge that a student may take before answering. */
export const hintSchema = z.strictObject({
  text: z.string().min(1),
  /** Share of full marks that it costs. */
  cost: z.number().min(0).max(1),
});
export type Hint = Readonly<z.infer<typeof hintSchema>>;

/** How one question is sat. */
export const questionRulesSchema = z
  .strictObject({
    /** Answers that may be given before the mark counts; a right one ends it. */
    tries: z.int().min(1).max(10).default(1),
    /** Share of full marks that each further try costs. */
    tryCost: z.number().min(0).max(1).default(0),
    /** Shown one after the other, for the asking. */
    hints: z.array(hintSchema).max(5).default([]),
    /** Seconds from when the question is shown. */
    timeLimitS: z.number().positive().optional(),
  })
  .refine(({ hints }) => hints.reduce((sum, { cost }) => sum + cost, 0) <= 1, {
    path: ['hints'],
    error: 'cost more than the question gives; lower the costs to 1 together',
  });
export type QuestionRules = Readonly<z.infer<typeof questionRulesSchema>>;

/** What holds for a question that says nothing of its own. */
export const plainRules: QuestionRules = questionRulesSchema.parse({});
