import { z } from 'zod';
import { answerSchema } from '../../teaching/attempt/attempt-event.ts';
import { filledFormSchema } from '../../teaching/attempt/filled-form.ts';
import { paceSchema } from '../../teaching/attempt/pace.ts';

const head = {
  /** Of the device that recorded it, from 0 and without gaps: with the sitting's id it names the event for good. */
  number: z.int().nonnegative(),
  /** Milliseconds since the Unix epoch, by the device's own clock. */
  at: z.number(),
};
const id = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What happens in a sitting, as recorded on the participant's device before it is acknowledged and then sent as often
 * as it takes. Events are only ever added; a sitting is the sum of its events in any order of arrival.
 */
export const sittingEventSchema = z.discriminatedUnion('type', [
  /** Of the words that were agreed to. */
  z.strictObject({ ...head, type: z.literal('consented'), consentHash: hash }),
  /** Coarse facts by id, as offered by the protocol. */
  z.strictObject({ ...head, type: z.literal('described'), facts: z.record(id, id) }),
  z.strictObject({ ...head, type: z.literal('filled'), stepId: id, form: filledFormSchema }),
  /** The order of conditions as this device got to know it. */
  z.strictObject({ ...head, type: z.literal('allocated'), sequence: id }),
  z.strictObject({
    ...head,
    type: z.literal('familiarised'),
    stepId: id,
    lengths: z.int().nonnegative(),
    places: z.int().nonnegative(),
    activeMs: z.number().nonnegative(),
  }),
  z.strictObject({ ...head, type: z.literal('case-begun'), stepId: id }),
  z.strictObject({
    ...head,
    type: z.literal('answered'),
    stepId: id,
    answer: answerSchema,
    /** Whose key the grade is from, as whoever stored it says: the pilot's server, or the device itself. */
    gradedBy: z.enum(['server', 'device']).optional(),
  }),
  z.strictObject({ ...head, type: z.literal('case-ended'), stepId: id, timedOut: z.boolean() }),
  z.strictObject({ ...head, type: z.literal('break-ended'), stepId: id }),
  z.strictObject({
    ...head,
    type: z.literal('preferred'),
    condition: id,
    reason: z.string().max(2000),
  }),
  z.strictObject({ ...head, type: z.literal('debriefed') }),
  z.strictObject({ ...head, type: z.literal('paced'), stepId: id, pace: paceSchema }),
  /** The participant stopped, for good or to go on later. */
  z.strictObject({ ...head, type: z.literal('stopped'), reason: z.string().max(500) }),
  z.strictObject({ ...head, type: z.literal('resumed') }),
  /** Something went otherwise than planned, by whoever noticed. */
  z.strictObject({ ...head, type: z.literal('deviated'), what: z.string().trim().min(3).max(500) }),
]);
export type SittingEvent = z.infer<typeof sittingEventSchema>;
