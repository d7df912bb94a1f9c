import { z } from 'zod';
import { roleSchema } from './role.ts';

/** What people log in with; case does not matter. */
export const accountNameSchema = z.string().trim().toLowerCase().min(2).max(64);

/** An account as those who may see it do. */
export const accountSchema = z.strictObject({ id: z.string(), name: z.string(), role: roleSchema });
export type Account = z.infer<typeof accountSchema>;

/** An account in the owner's list, GET /api/accounts. */
export const listedAccountSchema = accountSchema.extend({ disabled: z.boolean() });
export type ListedAccount = z.infer<typeof listedAccountSchema>;
export const listedAccountsSchema = z.array(listedAccountSchema);

/** POST /api/accounts/:id/role: what somebody is from now on. */
export const roleChangeSchema = z.strictObject({ role: roleSchema });

/** Long rather than full of signs (NIST SP 800-63B). */
export const passwordSchema = z.string().min(12).max(200);
