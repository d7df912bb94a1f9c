import { z } from 'zod';
import { occasionSchema } from '../../teaching/attempt/filled-form.ts';

const id = z.string();
const condition = id.optional();

/** One case; a test belongs to no condition and is read flat. */
export const caseStepSchema = z.strictObject({
  id,
  kind: z.literal('case'),
  caseId: id,
  caseSet: id,
  period: z.union([z.number(), z.enum(['before', 'after'])]),
  condition,
});

/** Every other kind of step. */
export const otherStepSchemas = [
  z.strictObject({ id, kind: z.literal('consent') }),
  z.strictObject({ id, kind: z.literal('describe') }),
  /** A questionnaire; `condition` where it is about one of them. */
  z.strictObject({ id, kind: z.literal('form'), instrumentId: id, occasion: occasionSchema, condition }),
  z.strictObject({ id, kind: z.literal('familiarise'), condition: id }),
  z.strictObject({ id, kind: z.literal('break'), minutes: z.number() }),
  z.strictObject({ id, kind: z.literal('preference') }),
  z.strictObject({ id, kind: z.literal('debrief') }),
] as const;

/** One thing that a participant does in a sitting, in the order of the protocol. */
export type SittingStep = Readonly<z.infer<typeof caseStepSchema | (typeof otherStepSchemas)[number]>>;
