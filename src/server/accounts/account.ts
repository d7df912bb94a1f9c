import { z } from 'zod';
import { roleSchema } from './role.ts';

/** What people log in with; case does not matter. */
export const accountNameSchema = z.string().trim().toLowerCase().min(2).max(64);

/** An account as those who may see it do. */
export const accountSchema = z.strictObject({ id: z.string(), name: z.string(), role: roleSchema });
export type Account = z.infer<typeof accountSchema>;
