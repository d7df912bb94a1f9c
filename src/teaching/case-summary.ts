import { z } from 'zod';
import { caseOpenFields } from './case.ts';
import { quantitySchema } from './library/quantity.ts';
import { taskSchema } from './library/task.ts';

/** One line of the case list; neutral until the case is answered. */
export const caseSummarySchema = z.strictObject({
  id: caseOpenFields.id,
  revision: caseOpenFields.revision,
  title: caseOpenFields.title,
  system: caseOpenFields.system,
  level: caseOpenFields.level,
  /** No patient ever had its images: shown as a tag. */
  synthetic: z.boolean(),
  questionCount: z.int().positive(),
  estimatedMinutes: caseOpenFields.estimatedMinutes,
  // Absent in lists that an earlier version wrote, which a device may have kept.
  history: caseOpenFields.history.default(''),
  objectives: z.array(z.string().min(1)).default([]),
  tags: caseOpenFields.tags.default([]),
  /** What its questions have one do. */
  tasks: z.array(taskSchema).default([]),
  /** What one measures in it. */
  quantities: z.array(quantitySchema).default([]),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;

/** The published list of cases, `generated/cases/index.json`. */
export const caseIndexSchema = z.strictObject({
  schema: z.literal('oblique/case-index'),
  version: z.literal(1),
  cases: z.array(caseSummarySchema),
});
export type CaseIndex = z.infer<typeof caseIndexSchema>;
