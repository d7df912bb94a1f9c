import { z } from 'zod';
import { sittingPlanSchema } from './sitting-plan.ts';

const name = z.string().trim().min(1).max(200);
/** Short names that stand in data files, hashes and R: no spaces, commas or quotes. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

const condition = z.strictObject({ id, name });
const question = z.strictObject({ id, name });
const caseSet = z.strictObject({
  id,
  /** Cases of the set, each with the ids of the questions asked of it. */
  cases: z
    .array(
      z.strictObject({
        id,
        questions: z.array(id).min(1),
        /** Where a case calls a question by another name than the protocol does: its own name, by the protocol's. */
        asks: z.record(id, z.string().min(1)).optional(),
      }),
    )
    .min(1),
});
const sequence = z.strictObject({
  id,
  periods: z.array(z.strictObject({ condition: id, caseSet: id })).min(1),
});
const allocation = z.strictObject({
  /** Shares of the sequences, in their order. */
  ratio: z.array(z.int().positive()).min(1),
  blockSizes: z.array(z.int().positive()).min(1),
  strata: z.array(id).min(1),
});

/**
 * What a pilot sets out to do. The first condition is the one of interest: every difference is first minus second.
 * `crossover`: two conditions, each participant has both; `parallel`: each has one; `pre-post`: the second condition
 * is before, the first after; `rotation`: three conditions or more, each participant has all.
 */
export const protocolSchema = z.strictObject({
  schema: z.literal('oblique/protocol'),
  version: z.literal(1),
  id,
  title: name,
  design: z.enum(['crossover', 'parallel', 'pre-post', 'rotation']),
  conditions: z.array(condition).min(2),
  questions: z.array(question).min(1),
  caseSets: z.array(caseSet).min(1),
  sequences: z.array(sequence).min(1),
  allocation,
  plannedParticipants: z.int().min(2),
  /** `total`: right answers per participant and condition. */
  primaryOutcome: z.enum(['total']),
  alpha: z.number().gt(0).lt(0.5).default(0.05),
  /** The test that leads for a right-or-wrong question in a crossover; the others stand beside it. */
  binaryTest: z.enum(['mainland-gart', 'prescott']).default('prescott'),
  consentText: z.string().default(''),
  /** What participants do from code to debriefing; without it answers can be analysed but not collected here. */
  sitting: sittingPlanSchema.optional(),
});
export type Protocol = z.infer<typeof protocolSchema>;

/** The form of a protocol file as JSON Schema, for editors and other programs. */
export const protocolJsonSchema = (): object => z.toJSONSchema(protocolSchema, { io: 'input' });
