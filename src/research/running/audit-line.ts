import { z } from 'zod';

/** One line of the audit log, GET /api/audit. */
export const auditLineSchema = z.strictObject({
  number: z.int(),
  /** Milliseconds since the Unix epoch by the server's clock. */
  at: z.number(),
  /** An account's id, `participant` or `somebody`. */
  actor: z.string(),
  what: z.string(),
  pilot_id: z.string().nullable(),
  /** JSON of names and values. */
  details: z.string(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;
export const auditLinesSchema = z.array(auditLineSchema);
