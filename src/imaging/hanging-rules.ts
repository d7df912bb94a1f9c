import { z } from 'zod';

const words = z.array(z.string().regex(/^[a-z]+$/, 'lower case, without accents')).min(1);

/** What a scan of one part of the body opens with. */
const regionSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string().min(1),
  /** Values of Body Part Examined (0018,0015), DICOM PS3.16 Annex L. */
  bodyParts: z.array(z.string().regex(/^[A-Z]+$/)).min(1),
  /** How descriptions name it; whole words, without accents. */
  words,
  /** A window preset's id. */
  window: z.string().min(1),
  /** The view that is made large where one is. */
  plane: z.enum(['axial', 'coronal', 'sagittal']),
});

/** `datasets/presets/hanging.json`: how a scan opens, by what its header and its voxels tell of the body part. */
export const hangingRulesSchema = z.strictObject({
  schema: z.literal('oblique/hanging'),
  version: z.literal(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  /** What a series was reconstructed for, by words of its description; this goes before the region's window. */
  reconstructions: z.array(z.strictObject({ words, window: z.string().min(1) })),
  regions: z.array(regionSchema),
});
export type HangingRules = z.infer<typeof hangingRulesSchema>;
export type HangingRegion = HangingRules['regions'][number];
