import { z } from 'zod';

/** The patient's side, as recipes and facts say it. */
export const sideSchema = z.enum(['right', 'left']);
export type Side = z.infer<typeof sideSchema>;

/** Sign of x on that side (LPS: left is positive). */
export const signOf = (side: Side): 1 | -1 => (side === 'left' ? 1 : -1);
