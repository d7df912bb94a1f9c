import { z } from 'zod';

const option = z.strictObject({ value: z.number(), text: z.string().min(1) });

/** What an item is answered on: one of some options, or a place on a line. */
const scale = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('options'), options: z.array(option).min(2) }),
  z.strictObject({
    type: z.literal('slider'),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
  }),
]);

const item = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1),
  /** Words at the ends of a slider. */
  minLabel: z.string().min(1).optional(),
  maxLabel: z.string().min(1).optional(),
  /** In the place of the instrument's own scale. */
  options: z.array(option).min(2).optional(),
});
export type InstrumentItem = Readonly<z.infer<typeof item>>;

const scoreFields = {
  id: z.string().min(1),
  name: z.string().min(1),
  divide: z.number().positive(),
  min: z.number(),
  max: z.number(),
};
const score = z.discriminatedUnion('rule', [
  /** multiply · (add + Σ weight · answer) / divide. */
  z.strictObject({
    ...scoreFields,
    rule: z.literal('linear'),
    weights: z.record(z.string(), z.number()),
    add: z.number(),
    multiply: z.number(),
  }),
  /** For each pair the rating that was called the more important one, summed, over `divide`. */
  z.strictObject({
    ...scoreFields,
    rule: z.literal('tally'),
    /** `item` answers 0 for the first of `of`, 1 for the second. */
    pairs: z.array(
      z.strictObject({ item: z.string().min(1), of: z.tuple([z.string().min(1), z.string().min(1)]) }),
    ),
  }),
]);
export type ScoreRule = Readonly<z.infer<typeof score>>;

/** A published questionnaire as data, `datasets/instruments/<id>.json`. Its words are not ours to change. */
export const instrumentSchema = z.strictObject({
  schema: z.literal('oblique/instrument'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  fullName: z.string().min(1),
  /** For the person asked: "How do you feel?" */
  asks: z.string().min(1),
  minutes: z.int().positive(),
  citation: z.string().min(1),
  doi: z.string().startsWith('10.').optional(),
  licence: z.string().min(1),
  /** What the wording was compared with. */
  wordingSource: z.string().min(1),
  /** `sha256:` of instructions, items and scale as JSON with sorted keys: answers under other words are others. */
  wordingHash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  instructions: z.string().min(1),
  /** How many a page holds, on every display alike. */
  itemsPerPage: z.int().positive(),
  scale,
  items: z.array(item).min(1),
  scores: z.array(score).min(1),
  /** Half of the items mean the opposite, so the same answer to all of them is not meant. */
  contradictsItself: z.boolean(),
  /** What is said to somebody who answers this much or more anywhere. */
  caution: z.strictObject({ atLeast: z.number(), text: z.string().min(1) }).optional(),
});
export type Instrument = Readonly<z.infer<typeof instrumentSchema>>;
