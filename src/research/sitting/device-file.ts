import { z } from 'zod';
import { sittingEventSchema } from './sitting-event.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().min(1).max(200);

/**
 * What one device holds of one participant, as they hand it in where there is no server. Files may be handed in twice,
 * early and late: an event is named by participant, device and number, and one that is there already is the same.
 */
export const deviceFileSchema = z.strictObject({
  schema: z.literal('oblique/device-file'),
  version: z.literal(1),
  /** Whoever held the pilot's file on the device could read the order of conditions to come. */
  concealment: z.literal('not concealed'),
  /** The protocol's own id, and its hash as locked. */
  pilotId: id,
  protocolHash: hash,
  /** Place in the stratum's list, from 1; with the seed it gives the sequence. */
  participant: z.strictObject({ id, stratum: id, place: z.int().positive() }),
  /** Once it was asked for. */
  sequence: id.optional(),
  device: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  /** Milliseconds since the Unix epoch by the device's clock. */
  savedAt: z.number(),
  /** In the order of their numbers; answers with the grade by the case's key. */
  events: z.array(sittingEventSchema),
});
export type DeviceFile = Readonly<z.infer<typeof deviceFileSchema>>;
