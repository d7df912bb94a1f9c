import { z } from 'zod';

/** How sure it is that the case shows what it says. */
export const certaintySchema = z.strictObject({
  basis: z.enum(['by-construction', 'proven', 'follow-up', 'consensus', 'single-reader', 'not-stated']),
  /** "Histology after resection", "Three radiologists, independently". */
  note: z.string().min(1).optional(),
});
export type DiagnosticCertainty = Readonly<z.infer<typeof certaintySchema>>;

/** The basis in a student's words. */
export const certaintyText: Readonly<Record<DiagnosticCertainty['basis'], string>> = {
  'by-construction': 'Certain: these images were made with it in them.',
  proven: 'Proven by tissue, operation or autopsy.',
  'follow-up': 'Confirmed by how it went on.',
  consensus: 'Agreed on by several readers, not proven.',
  'single-reader': 'One reader’s opinion, not proven.',
  'not-stated': 'The author does not say how sure this is.',
};

/** Something worth remembering, where there is one about a finding. */
export const pearlSchema = z.strictObject({
  text: z.string().min(1),
  findingId: z.string().min(1).optional(),
});
export type Pearl = Readonly<z.infer<typeof pearlSchema>>;

/** What else it could have been, and why it is or is not. */
export const differentialSchema = z.strictObject({
  name: z.string().min(1),
  for: z.array(z.string().min(1)),
  against: z.array(z.string().min(1)),
});
export type DifferentialEntry = Readonly<z.infer<typeof differentialSchema>>;

/** Something to read; a DOI only where it is sure. */
export const referenceSchema = z.strictObject({
  citation: z.string().min(1),
  doi: z.string().startsWith('10.', 'a DOI begins with 10.; leave it out where you are not sure').optional(),
});
export type Reference = Readonly<z.infer<typeof referenceSchema>>;
