import { z } from 'zod';
import { certaintySchema, differentialSchema, pearlSchema, referenceSchema } from './case-lesson.ts';
import { maskSchema } from './case-mask.ts';
import { provenanceSchema, reviewerSchema, revisionSchema } from './case-provenance.ts';
import { besidePage, caseSeriesSchema } from './case-series.ts';
import { stepSchema } from './case-step.ts';
import { findingSchema } from './finding.ts';
import { questionKeySchema, questionSchema } from './question.ts';
import { caseRulesSchema } from './rules/answer-rules.ts';
import { thresholdSchema } from './threshold.ts';

/** The version that is written; older ones are read through `migrations`. */
export const caseVersion = 2;

/** A normal scan to look at beside the case's own. It is another person's, so it shows no difference but health. */
const comparisonFields = {
  /** A folder of `datasets/comparisons`. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'use only a-z, 0-9 and -'),
  /** "A normal chest CT". */
  title: z.string().min(1),
};
export const authoredComparisonSchema = z.strictObject(comparisonFields);

/** `url` is the ZIP of its series. */
export const caseComparisonSchema = z.strictObject({ ...comparisonFields, url: besidePage });
export type CaseComparison = z.infer<typeof caseComparisonSchema>;

export const caseLevelSchema = z.enum(['introductory', 'intermediate', 'advanced']);

/** What both the authored file and the published case say openly; nothing here may hint at the answer. */
export const caseOpenFields = {
  /** A neutral slug: it is seen in addresses. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'use only a-z, 0-9 and -'),
  /** Raised with every change that could change a mark. */
  revision: z.int().min(1),
  /** Neutral: "Chest CT", never the diagnosis. */
  title: z.string().min(1),
  history: z.string().min(1),
  objectives: z.array(z.string().min(1)).min(1),
  level: caseLevelSchema,
  /** Body system for the case list: "chest". */
  system: z.string().min(1),
  tags: z.array(z.string().min(1)),
  provenance: provenanceSchema,
  licence: z.string().min(1),
  authors: z.array(z.string().min(1)).min(1),
  estimatedMinutes: z.int().positive(),
  /** Every answer needs the reader's confidence beside it; where this is not said, giving it is up to them. */
  confidenceRequired: z.boolean().optional(),
  /** Feedback, certainty marking and time, where they are not as in practice. */
  rules: caseRulesSchema.optional(),
  /** How the viewer starts: a window preset's id. */
  view: z.strictObject({ windowPreset: z.string().min(1) }),
};

/** A case as a student receives it: everything needed to look and answer, nothing that gives answers away. */
export const caseSchema = z.strictObject({
  schema: z.literal('oblique/case'),
  version: z.literal(caseVersion),
  ...caseOpenFields,
  series: caseSeriesSchema,
  comparison: caseComparisonSchema.optional(),
  /** A guided way through the images, before anything is asked; empty for free reading. */
  steps: z.array(stepSchema),
  /** None in a case that was published without questions, to look at or to finish later. */
  questions: z.array(questionSchema),
});
export type Case = z.infer<typeof caseSchema>;

/** What both the authored file and the answer key say of a case once it is answered. */
export const caseLessonFields = {
  diagnosis: z.string().min(1),
  certainty: certaintySchema,
  pearls: z.array(pearlSchema),
  differential: z.array(differentialSchema),
  thresholds: z.array(thresholdSchema),
  references: z.array(referenceSchema),
  reviewers: z.array(reviewerSchema),
  revisions: z.array(revisionSchema),
};

/** The other half of a case: answers and truth. Opened for feedback only; in a graded sitting never sent. */
export const caseKeySchema = z.strictObject({
  schema: z.literal('oblique/case-key'),
  version: z.literal(caseVersion),
  caseId: z.string().min(1),
  caseRevision: z.int().min(1),
  ...caseLessonFields,
  findings: z.array(findingSchema.extend({ mask: maskSchema.optional() })),
  answers: z.array(questionKeySchema),
  /** A way through the images that shows the answer. */
  steps: z.array(stepSchema),
});
export type CaseKey = z.infer<typeof caseKeySchema>;
