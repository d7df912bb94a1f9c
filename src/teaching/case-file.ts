import { z } from 'zod';
import { authoredComparisonSchema, caseOpenFields, referenceSchema } from './case.ts';
import { questionRulesSchema } from './rules/answer-rules.ts';
import { thresholdSchema } from './threshold.ts';

/**
 * A case as its author writes it, `datasets/cases/<id>/case.json`: one file with questions and answers
 * together. Keys hold no measured numbers: `{ "$from": "nodule.longAxisMm" }` takes a fact of a finding from
 * the truth, and texts may say `{{nodule.longAxisMm}}`.
 */
export const caseFileSchema = z.strictObject({
  schema: z.literal('oblique/case-file'),
  version: z.literal(1),
  ...caseOpenFields,
  comparison: authoredComparisonSchema.optional(),
  diagnosis: z.string().min(1),
  findings: z.array(
    z.strictObject({
      /** The finding's id in the truth file. */
      id: z.string().min(1),
      name: z.string().min(1),
      pearl: z.string().min(1).optional(),
    }),
  ),
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
  pearls: z.array(z.string().min(1)),
  thresholds: z.array(thresholdSchema),
  references: z.array(referenceSchema),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
