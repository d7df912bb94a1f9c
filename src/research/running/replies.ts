import { z } from 'zod';

/** What was asked for is done, and there is nothing more to say. */
export const doneSchema = z.strictObject({ done: z.literal(true) });

/** GET /api/state: what anybody may know of a server. */
export const serverStateSchema = z.strictObject({
  needsFirstAccount: z.boolean(),
  /** This browser has logged in, or did and the log-in has run out. */
  knownBefore: z.boolean(),
});
export type ServerState = z.infer<typeof serverStateSchema>;

/**
 * POST /api/pilots/:id/participants. A code lets somebody in; the other names them on the board and in the data, and
 * lets nobody in.
 */
export const issuedSlipsSchema = z.strictObject({
  slips: z.array(z.strictObject({ participantId: z.string(), code: z.string() })),
});

/** GET /api/pilots/:id/allocation: the revealed seed, and whether what was allocated follows from it. */
export const verifiedAllocationSchema = z.strictObject({
  seed: z.string(),
  agrees: z.boolean(),
  /** Rows that were compared. */
  checked: z.int(),
  problems: z.array(z.string()),
});
export type VerifiedAllocation = z.infer<typeof verifiedAllocationSchema>;
