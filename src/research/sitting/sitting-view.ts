import { z } from 'zod';
import { sittingPlanSchema } from '../protocol/sitting-plan.ts';
import { caseStepSchema, otherStepSchemas } from './sitting-step.ts';

const id = z.string();
const stepSchema = z.discriminatedUnion('kind', [
  ...otherStepSchemas,
  /** `questions`: those asked of it, by the case's own names. */
  caseStepSchema.extend({ questions: z.array(id) }),
]);

const planSchema = sittingPlanSchema.pick({
  describing: true,
  familiarisation: true,
  caseMinutes: true,
  sittingMinutes: true,
});

/** All that a participant's device gets to know, and nothing beside it. */
export const sittingViewSchema = z.strictObject({
  /** Names the participant in the data. */
  participantId: id,
  title: z.string(),
  consent: z.strictObject({ text: z.string(), hash: z.string() }),
  plan: planSchema.strict(),
  /** Only once the order of conditions may be known. */
  allocation: z
    .strictObject({
      sequence: id,
      conditions: z.array(z.strictObject({ id, name: z.string(), display: z.string() })),
    })
    .optional(),
  /** As far as they may be known. */
  steps: z.array(stepSchema),
  done: z.array(id),
  state: z.enum(['under way', 'awaiting allocation', 'stopped', 'finished']),
  /** How many events of each device are stored. */
  stored: z.record(z.string(), z.int()),
});
export type SittingView = z.infer<typeof sittingViewSchema>;
