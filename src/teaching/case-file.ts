import { z } from 'zod';
import { authoredComparisonSchema, caseLessonFields, caseOpenFields, caseVersion } from './case.ts';
import { authoredSeriesSchema } from './case-series.ts';
import { authoredStepSchema } from './case-step.ts';
import { authoredTruthSchema } from './case-truth.ts';
import { findingSchema } from './finding.ts';
import { questionRulesSchema } from './rules/answer-rules.ts';

const { place, measures, facts } = findingSchema.shape;

/**
 * A case as its author writes it, `datasets/cases/<id>/case.json`: one file with questions and answers
 * together. Keys hold no measured numbers: `{ "$from": "nodule.longAxisMm" }` takes a fact of a finding from
 * the truth, and texts may say `{{nodule.longAxisMm}}`.
 */
export const caseFileSchema = z.strictObject({
  schema: z.literal('oblique/case-file'),
  version: z.literal(caseVersion),
  ...caseOpenFields,
  series: authoredSeriesSchema,
  comparison: authoredComparisonSchema.optional(),
  ...caseLessonFields,
  differential: caseLessonFields.differential.default([]),
  reviewers: caseLessonFields.reviewers.default([]),
  revisions: caseLessonFields.revisions.default([]),
  findings: z.array(
    z.strictObject({
      /** Of a generated series the finding's id in the truth file. */
      id: z.string().min(1),
      name: z.string().min(1),
      /** Where no generator knows it: what was marked or painted. */
      truth: authoredTruthSchema.optional(),
      /** Said of a finding with its own `truth` alone; a generator tells the others'. */
      place,
      measures,
      facts,
    }),
  ),
  steps: z.array(authoredStepSchema).default([]),
  questions: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        kind: z.string().min(1),
        text: z.string().min(1),
        prompt: z.record(z.string(), z.json()),
        key: z.record(z.string(), z.json()),
        rules: questionRulesSchema.optional(),
        explanation: z.string().min(1),
        findingId: z.string().min(1).optional(),
      }),
    )
    .min(1),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
