import { z } from 'zod';
import { conditionSchema } from '../../teaching/condition.ts';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const minutes = z.number().positive().max(600);

/** A coarse fact about a participant that is asked of everybody: never a name, a date or anything that tells who it is. */
const describing = z.strictObject({
  id,
  text: z.string().trim().min(1).max(200),
  options: z.array(z.strictObject({ id, text: z.string().trim().min(1).max(100) })).min(2),
});

/** What a participant does besides reading cases, and for how long at most. */
export const sittingPlanSchema = z.strictObject({
  /** The display of each condition, by its id. */
  displays: z.record(id, conditionSchema),
  describing: z.array(describing).default([]),
  /** Questionnaires by id: before anything is read, after each period, and at the end once for each condition. */
  before: z.array(id).default([]),
  afterPeriod: z.array(id).default([]),
  perCondition: z.array(id).default([]),
  /** At the end: which condition they would choose, and why. */
  preference: z.boolean().default(false),
  /** Case sets of tests before and after, read flat by everybody. */
  preTest: id.optional(),
  postTest: id.optional(),
  /** What must be done right before a display's first case. */
  familiarisation: z
    .strictObject({
      /** Lengths within `withinMm` of the truth. */
      lengths: z.int().min(0),
      withinMm: z.number().positive(),
      /** Places shown within the target. */
      places: z.int().min(0),
    })
    .optional(),
  breakMinutes: minutes.optional(),
  caseMinutes: minutes.optional(),
  sittingMinutes: minutes.optional(),
});
export type SittingPlan = Readonly<z.infer<typeof sittingPlanSchema>>;
