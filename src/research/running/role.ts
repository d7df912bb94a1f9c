import { z } from 'zod';

/** What somebody is on this server. */
export const roleSchema = z.enum(['owner', 'instructor', 'coordinator', 'analyst']);
export type Role = z.infer<typeof roleSchema>;

/** What may be done, each with who may: the least that the work of a role needs. */
const permissions = {
  'manage accounts': ['owner'],
  'read the audit log': ['owner'],
  'see pilots': ['owner', 'instructor', 'coordinator', 'analyst'],
  'plan pilots': ['owner', 'instructor'],
  'run sittings': ['owner', 'instructor', 'coordinator'],
  /** Answers together with conditions. */
  'export data': ['owner', 'instructor', 'analyst'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Permission = keyof typeof permissions;

export const mayDo = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);
