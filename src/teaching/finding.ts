import { z } from 'zod';
import { lpsSchema } from '../measure/lps-schema.ts';

const vector = z.tuple([z.number(), z.number(), z.number()]).readonly();

/** A solid ellipsoid in LPS mm, as JSON. */
export const ellipsoidSchema = z.strictObject({
  centre: lpsSchema,
  semiAxes: z.tuple([vector, vector, vector]).readonly(),
});

/** A number that a student could measure, exact from the generator. */
export const measureSchema = z.strictObject({
  /** "Outer diameter". */
  quantity: z.string().min(1),
  value: z.number(),
  /** UCUM. */
  unit: z.enum(['mm', 'mm2', 'mL', 'deg', "[hnsf'U]", '1']),
  /** Where the points of a measurement lie that gives it. */
  points: z.array(lpsSchema).optional(),
});

/** Facts of a finding that is a body in space: a nodule has them, a scoliosis has none. */
const bodyFields = {
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
};

/** Something in the images that questions ask for, with its exact truth from the generator. */
export const findingSchema = z.strictObject({
  id: z.string().min(1),
  /** What it is, shown after answering only: "Solid nodule, right upper lobe". */
  name: z.string().min(1),
  ...z.object(bodyFields).partial().shape,
  /** Where it lies: "right upper lobe". */
  place: z.string().min(1).optional(),
  /** Named exact measures: "cobb", "outerDiameter". */
  measures: z.record(z.string(), measureSchema).optional(),
  /** Facts in words that keys take: side → "left". */
  facts: z.record(z.string(), z.string()).optional(),
  /** A sentence worth remembering. */
  pearl: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;
