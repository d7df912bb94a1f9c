import { z } from 'zod';
import { lockedProtocolSchema } from '../protocol/lock-protocol.ts';
import { protocolSchema } from '../protocol/protocol.ts';
import { pilotStateSchema } from './pilot-state.ts';

/** What the server says after each step of a pilot's life. */
export const pilotStepSchema = z.strictObject({ id: z.string(), state: pilotStateSchema });

/** One line of GET /api/pilots. */
export const pilotListingSchema = pilotStepSchema.extend({ title: z.string(), createdAt: z.number() });
export type PilotListing = z.infer<typeof pilotListingSchema>;
export const pilotListingsSchema = z.array(pilotListingSchema);

/** GET /api/pilots/:id. */
export const pilotDetailSchema = pilotStepSchema.extend({
  protocol: protocolSchema,
  /** Once it is locked. */
  locked: lockedProtocolSchema.optional(),
  /** What keeps it from being locked. */
  problems: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});
export type PilotDetail = z.infer<typeof pilotDetailSchema>;

/** POST /api/pilots/:id/amend: a change to a locked protocol, and why; replies with the locked protocol. */
export const amendSchema = z.strictObject({
  protocol: protocolSchema,
  reason: z.string().trim().min(10).max(2000),
});
