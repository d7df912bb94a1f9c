import { z } from 'zod';

/** Why something is done to a participant's sitting: it goes into the audit log. */
const reasonSchema = z.string().trim().min(3).max(500);

/** POST /api/pilots/:id/participants/:pid/reissue: another code; the old one, and every device that used it, are shut out. */
export const reissueSchema = z.strictObject({ reason: reasonSchema });
export const reissuedSchema = z.strictObject({ code: z.string() });

/** POST …/extra-time: more minutes for each case, or for the whole sitting. */
export const extraTimeSchema = z.strictObject({
  of: z.enum(['case', 'sitting']),
  minutes: z.int().min(1).max(120),
  reason: reasonSchema,
});

/** POST …/withdraw: deletes what they did, as they could by their code. */
export const withdrawSchema = z.strictObject({ reason: reasonSchema });
