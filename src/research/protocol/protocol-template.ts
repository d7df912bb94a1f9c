import { z } from 'zod';
import { conditionSchema } from '../../teaching/condition.ts';
import { taskSchema } from '../../teaching/library/task.ts';
import { sittingPlanSchema } from './sitting-plan.ts';

/** A kind of pilot to start from, `datasets/protocols/<id>.json`: everything but its cases. */
export const protocolTemplateSchema = z.strictObject({
  schema: z.literal('oblique/protocol-template'),
  version: z.literal(1),
  licence: z.string().min(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** What it is good for, and what it cannot show. */
  about: z.string().min(1),
  /** The study that it follows, if any. */
  source: z.string(),
  design: z.enum(['crossover', 'parallel', 'pre-post', 'rotation']),
  /** The first is of interest: every difference is first minus second. */
  displays: z.array(conditionSchema).min(2),
  casesPerSet: z.int().positive(),
  participants: z.int().min(2),
  /** What each case is asked; one question of each case stands for each. */
  tasks: z.array(taskSchema).min(1),
  sitting: sittingPlanSchema.omit({ displays: true, describing: true, preTest: true, postTest: true }),
  describing: sittingPlanSchema.shape.describing,
  consentText: z.string().min(1),
});
export type ProtocolTemplate = Readonly<z.infer<typeof protocolTemplateSchema>>;
