import { z } from 'zod';

/** Where a pilot stands; it only ever goes on to the next. */
export const pilotStateSchema = z.enum(['draft', 'locked', 'open', 'closed', 'revealed']);
export type PilotState = z.infer<typeof pilotStateSchema>;
