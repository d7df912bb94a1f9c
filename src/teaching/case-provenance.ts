import { z } from 'zod';

/** Where the images of a case come from, and whom else they might be about; seen before answering. */
export const provenanceSchema = z.strictObject({
  /** `synthetic`: no patient ever had these images. `patient`: de-identified. `object`: a real scan of no patient. */
  kind: z.enum(['synthetic', 'patient', 'object']),
  /** "Generated from a recipe", "Teaching file of a hospital, consent on file"; never the diagnosis. */
  note: z.string().min(1).optional(),
});
export type Provenance = Readonly<z.infer<typeof provenanceSchema>>;

/** The tag beside a title: "synthetic". */
export const provenanceTag: Readonly<Record<Provenance['kind'], string>> = {
  synthetic: 'synthetic',
  patient: 'de-identified',
  object: 'test object',
};

/** Who says that a case is right, and what was changed when. */
export const reviewerSchema = z.strictObject({
  name: z.string().min(1),
  role: z.string().min(1),
  /** ISO date. */
  date: z.iso.date(),
});
export type Reviewer = Readonly<z.infer<typeof reviewerSchema>>;

export const revisionSchema = z.strictObject({
  revision: z.int().min(1),
  /** ISO date; unknown of what is older than this record. */
  date: z.iso.date().optional(),
  author: z.string().min(1),
  /** What was changed, for those who used the case before. It is told after answering: it may name the finding. */
  change: z.string().min(1),
});
export type CaseRevision = Readonly<z.infer<typeof revisionSchema>>;
