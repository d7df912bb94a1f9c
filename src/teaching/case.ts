import { z } from 'zod';
import { findingSchema } from './finding.ts';
import { questionKeySchema, questionSchema } from './question.ts';
import { caseRulesSchema } from './rules/answer-rules.ts';
import { thresholdSchema } from './threshold.ts';

/** Where the images of a case come from. */
const bundledSeries = {
  /** Generated from a recipe and served beside the page. */
  source: z.literal('bundled'),
  id: z.string().min(1),
};

/** A case whose images came with it, in one ZIP or folder; its author may not be done with it. */
const packedSeries = z.strictObject({
  source: z.literal('packed'),
  /** DICOM files, beside `case.json`. */
  folder: z.literal('series'),
});

/** A normal scan to look at beside the case's own. It is another person's, so it shows no difference but health. */
const comparisonFields = {
  /** A folder of `datasets/comparisons`. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'use only a-z, 0-9 and -'),
  /** "A normal chest CT". */
  title: z.string().min(1),
};
export const authoredComparisonSchema = z.strictObject(comparisonFields);
/** The address of a file beside the page. A case may come in a file from anybody: it must not name another server. */
const besidePage = z
  .string()
  .regex(/^(?!.*\.\.)[\w-][\w./-]*$/, 'an address relative to the page, without signs but . _ - /');

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
  /** True when no patient ever had these images; shown as a tag. */
  synthetic: z.boolean(),
  licence: z.string().min(1),
  authors: z.array(z.string().min(1)).min(1),
  estimatedMinutes: z.int().positive(),
  series: z.discriminatedUnion('source', [z.strictObject(bundledSeries)]),
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
  version: z.literal(1),
  ...caseOpenFields,
  series: z.discriminatedUnion('source', [
    /** `url` is the ZIP of the series; its name changes with its bytes. */
    z.strictObject({ ...bundledSeries, url: besidePage }),
    packedSeries,
  ]),
  comparison: caseComparisonSchema.optional(),
  /** None in a case that was published without questions, to look at or to finish later. */
  questions: z.array(questionSchema),
});
export type Case = z.infer<typeof caseSchema>;

export const referenceSchema = z.strictObject({
  citation: z.string().min(1),
  doi: z.string().startsWith('10.'),
});

/** The other half of a case: answers and truth. Fetched for feedback only; in a graded sitting never sent. */
export const caseKeySchema = z.strictObject({
  schema: z.literal('oblique/case-key'),
  version: z.literal(1),
  caseId: z.string().min(1),
  caseRevision: z.int().min(1),
  diagnosis: z.string().min(1),
  findings: z.array(findingSchema),
  answers: z.array(questionKeySchema),
  pearls: z.array(z.string().min(1)),
  thresholds: z.array(thresholdSchema),
  references: z.array(referenceSchema),
});
export type CaseKey = z.infer<typeof caseKeySchema>;
