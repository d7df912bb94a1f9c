import { z } from 'zod';
import { findingSchema } from './finding.ts';

/**
 * What the generator computed of one bundled case, `.cache/truth/<id>.json`: exact facts of each
 * lesion in the scene, never typed in. Fields that teaching does not use are let through.
 */
export const truthFileSchema = z.object({
  /** The ZIP of the series, relative to the page. */
  seriesUrl: z.string().min(1),
  /** Corner to corner of one voxel, mm. */
  voxelDiagonalMm: z.number().positive(),
  findings: z.array(z.object(findingSchema.omit({ name: true, pearl: true }).shape)),
});
export type TruthFile = z.infer<typeof truthFileSchema>;
