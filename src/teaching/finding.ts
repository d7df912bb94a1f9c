import { z } from 'zod';
import { lpsSchema } from '../measure/lps-schema.ts';

const vector = z.tuple([z.number(), z.number(), z.number()]);

/** A solid ellipsoid in LPS mm, as JSON. */
export const ellipsoidSchema = z.strictObject({
  centre: lpsSchema,
  semiAxes: z.tuple([vector, vector, vector]),
});

/** Something in the images that questions ask for, with its exact truth from the generator. */
export const findingSchema = z.strictObject({
  id: z.string().min(1),
  /** What it is, shown after answering only: "Solid nodule, right upper lobe". */
  name: z.string().min(1),
  /** The ellipsoid with the same centre, axes and second moments. */
  outline: ellipsoidSchema,
  /** Ends of the longest diameter on one axial slice. */
  longAxis: z.tuple([lpsSchema, lpsSchema]),
  longAxisMm: z.number().positive(),
  /** Widest extent at right angles to it on the same slice. */
  shortAxis: z.tuple([lpsSchema, lpsSchema]),
  shortAxisMm: z.number().positive(),
  volumeMm3: z.number().positive(),
  meanHu: z.number(),
  /** The lobe that it lies in: "right-upper". */
  lobe: z.string().min(1).optional(),
  /** A sentence worth remembering. */
  pearl: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;
