import { z } from 'zod';
import type { Json } from '../../base/json.ts';
import { lpsSchema } from '../../measure/lps-schema.ts';
import { markColours } from '../../measure/mark-colour.ts';
import { authoredTruthSchema } from '../case-truth.ts';

const jsonObject: z.ZodType<Readonly<Record<string, Json>>> = z.record(z.string(), z.json());

/** How an author marked a finding; `truth` is what came of it. */
export const markSchema = z.discriminatedUnion('mark', [
  z.strictObject({ mark: z.literal('none') }),
  z.strictObject({ mark: z.literal('point'), at: lpsSchema }),
  z.strictObject({ mark: z.literal('sphere'), centre: lpsSchema, radiusMm: z.number().positive() }),
  /** What hangs together between two values inside a sphere, beginning at its middle. */
  z.strictObject({
    mark: z.literal('threshold'),
    centre: lpsSchema,
    radiusMm: z.number().positive(),
    lowHu: z.number(),
    highHu: z.number(),
  }),
  z.strictObject({ mark: z.literal('mask') }),
  /** Truth that came with a case, as from a generator: its facts are in `kept`. */
  z.strictObject({ mark: z.literal('given') }),
]);
export type Mark = Readonly<z.infer<typeof markSchema>>;

export const draftFindingSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  colour: z.enum(markColours),
  mark: markSchema,
  /** The shape that was marked, and the mean of its voxels; absent while nothing is marked. */
  truth: authoredTruthSchema.optional(),
  /** What a case that was opened for editing says of it beyond that. */
  kept: jsonObject,
});
export type DraftFinding = Readonly<z.infer<typeof draftFindingSchema>>;
