import { z } from 'zod';
import { lpsSchema } from '../measure/lps-schema.ts';

/** How the 3D picture is looked at; as the viewer's orbit, radians. */
const orbitSchema = z.strictObject({
  yaw: z.number(),
  pitch: z.number(),
  zoom: z.number().positive(),
});

const windowSchema = z.union([
  /** A window preset's id. */
  z.strictObject({ preset: z.string().min(1) }),
  z.strictObject({ centre: z.number(), width: z.number().positive() }),
]);

const stepFields = {
  id: z.string().min(1),
  /** What to look at here, one to three sentences. */
  text: z.string().min(1),
  /** The slice that is shown large. */
  plane: z.enum(['axial', 'coronal', 'sagittal']),
  window: windowSchema.optional(),
  /** 1 shows the whole slice. */
  zoom: z.number().min(1).max(20).optional(),
  orbit: orbitSchema.optional(),
};

/** A stop on a guided way through the images. */
export const stepSchema = z.strictObject({ ...stepFields, at: lpsSchema });
export type Step = Readonly<z.infer<typeof stepSchema>>;

/**
 * A stop as its author writes it. Those `before` guide the search and give nothing away; those `after` go through
 * the answer, and may take the place of a finding: `{ "$from": "nodule.outline.centre" }`.
 */
export const authoredStepSchema = z.strictObject({
  ...stepFields,
  shown: z.enum(['before', 'after']),
  at: z.union([lpsSchema, z.strictObject({ $from: z.string().min(1) })]),
});
export type AuthoredStep = z.infer<typeof authoredStepSchema>;
