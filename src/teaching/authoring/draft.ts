import { z } from 'zod';
import type { Json } from '../../base/json.ts';
import { certaintySchema } from '../case-lesson.ts';
import { caseLevelSchema } from '../case.ts';
import { authoredStepSchema } from '../case-step.ts';
import { questionRulesSchema } from '../rules/answer-rules.ts';
import { thresholdSchema } from '../threshold.ts';
import { draftFindingSchema } from './draft-finding.ts';

const jsonObject: z.ZodType<Readonly<Record<string, Json>>> = z.record(z.string(), z.json());

/** A question as far as it is written; `prompt` and `key` may be unfinished. Keys may hold `{ "$from": … }`. */
export const draftQuestionSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  text: z.string(),
  prompt: jsonObject,
  key: jsonObject,
  rules: questionRulesSchema.optional(),
  explanation: z.string(),
  findingId: z.string().optional(),
});
export type DraftQuestion = Readonly<z.infer<typeof draftQuestionSchema>>;

/** A view that the author kept, with what to look at there; those before the questions may give nothing away. */
export const draftStepSchema = authoredStepSchema.extend({ text: z.string() });
export type DraftStep = Readonly<z.infer<typeof draftStepSchema>>;

/** The scan that a draft was written over. Its images are not kept; it is known again by its voxels. */
export const draftScanSchema = z.strictObject({
  /** `volumeFingerprint`. */
  fingerprint: z.string().min(1),
  /** "512 × 512 × 120 voxels of 0.7 × 0.7 × 1.5 mm": nothing that names a patient. */
  words: z.string(),
  voxelDiagonalMm: z.number().positive(),
  /** The bundled case whose images these are. */
  bundledId: z.string().optional(),
});
export type DraftScan = Readonly<z.infer<typeof draftScanSchema>>;

/** A case as its author has it so far. Plain JSON: anything may be empty or wrong until it is published. */
export const draftSchema = z.strictObject({
  schema: z.literal('oblique/case-draft'),
  version: z.literal(1),
  id: z.string().min(1),
  caseId: z.string(),
  revision: z.int().min(1),
  /** Why each revision was made, oldest first. */
  revisions: z.array(
    z.strictObject({
      revision: z.int().min(1),
      date: z.string().optional(),
      author: z.string(),
      change: z.string(),
    }),
  ),
  title: z.string(),
  history: z.string(),
  objectives: z.array(z.string()),
  level: caseLevelSchema,
  system: z.string(),
  tags: z.array(z.string()),
  diagnosis: z.string(),
  certainty: z.strictObject({ basis: certaintySchema.shape.basis, note: z.string() }),
  differential: z.array(
    z.strictObject({ name: z.string(), for: z.array(z.string()), against: z.array(z.string()) }),
  ),
  pearls: z.array(z.strictObject({ text: z.string(), findingId: z.string().optional() })),
  references: z.array(z.strictObject({ citation: z.string(), doi: z.string() })),
  authors: z.array(z.string()),
  licence: z.string(),
  estimatedMinutes: z.int().positive(),
  provenance: z.strictObject({ kind: z.enum(['synthetic', 'patient', 'object']), note: z.string() }),
  windowPreset: z.string(),
  scan: draftScanSchema.optional(),
  findings: z.array(draftFindingSchema),
  steps: z.array(draftStepSchema),
  thresholds: z.array(thresholdSchema),
  questions: z.array(draftQuestionSchema),
  /** Who approved which contents, by `contentHash`. */
  reviewers: z.array(
    z.strictObject({ name: z.string(), role: z.string(), date: z.string(), content: z.string() }),
  ),
  /** Parts of a case that was opened for editing which have no field here: they stay as they are. */
  kept: jsonObject,
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;
