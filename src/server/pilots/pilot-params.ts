import { z } from 'zod';

/** The pilot in a route's path. */
export const pilotParams = z.strictObject({ id: z.string().max(64) });
