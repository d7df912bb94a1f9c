import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../api/refusal.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import {
  accountNameSchema,
  accountSchema,
  listedAccountSchema,
  passwordSchema,
  roleChangeSchema,
} from '../../research/running/account.ts';
import { auditLineSchema } from '../../research/running/audit-line.ts';
import { doneSchema } from '../../research/running/replies.ts';
import { audit } from './audit.ts';
import { holdOwners } from './hold-owners.ts';
import { insertAccount } from './insert-account.ts';
import { hashPassword } from './password.ts';
import { roleSchema } from '../../research/running/role.ts';

/** Accounts that the owner makes and closes, and the log of what everybody did. */
export function addAccountRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
  addRoute(app, services, {
    method: 'POST',
    path: '/accounts',
    access: 'manage accounts',
    body: z.strictObject({ name: accountNameSchema, password: passwordSchema, role: roleSchema }),
    reply: accountSchema,
    async handle({ services, body, caller }) {
      const { password, ...account } = body;
      const password_hash = await hashPassword(password, services.passwordCost);
      return services.db.transaction().execute(async (queries) => {
        const made = await insertAccount(queries, services.clock, { ...account, password_hash });
        const details = { account: made.id, role: made.role };
        await audit(queries, services.clock, { actor: caller.id, what: 'made an account', details });
        return made;
      });
    },
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/accounts',
    access: 'manage accounts',
    reply: z.array(listedAccountSchema),
    async handle({ services: { db } }) {
      const all = await db
        .selectFrom('accounts')
        .select(['id', 'name', 'role', 'disabled_at'])
        .orderBy('created_at')
        .execute();
      return all.map(({ disabled_at, ...rest }) => ({ ...rest, disabled: disabled_at !== null }));
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/accounts/:id/disable',
    access: 'manage accounts',
    params: z.strictObject({ id: z.string().max(64) }),
    reply: doneSchema,
    async handle({ services: { db, clock }, params: { id }, caller }) {
      if (id === caller.id)
        throw new Refusal(409, 'accounts/own', 'You cannot close your own account. Another owner can.');
      await db.transaction().execute(async (queries) => {
        await holdOwners(queries, caller.id);
        const { numUpdatedRows } = await queries
          .updateTable('accounts')
          .set({ disabled_at: clock.now() })
          .where('id', '=', id)
          .where('disabled_at', 'is', null)
          .executeTakeFirst();
        if (!numUpdatedRows) throw new Refusal(404, 'accounts/none', 'There is no such open account.');
        await queries.deleteFrom('login_sessions').where('account_id', '=', id).execute();
        await audit(queries, clock, {
          actor: caller.id,
          what: 'closed an account',
          details: { account: id },
        });
      });
      return { done: true as const };
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/accounts/:id/role',
    access: 'manage accounts',
    params: z.strictObject({ id: z.string().max(64) }),
    body: roleChangeSchema,
    reply: doneSchema,
    async handle({ services: { db, clock }, params: { id }, body: { role }, caller }) {
      if (id === caller.id)
        throw new Refusal(409, 'accounts/own', 'You cannot change your own role. Another owner can.');
      await db.transaction().execute(async (queries) => {
        await holdOwners(queries, caller.id);
        const { numUpdatedRows } = await queries
          .updateTable('accounts')
          .set({ role })
          .where('id', '=', id)
          .where('disabled_at', 'is', null)
          .executeTakeFirst();
        if (!numUpdatedRows) throw new Refusal(404, 'accounts/none', 'There is no such open account.');
        await audit(queries, clock, {
          actor: caller.id,
          what: 'changed a role',
          details: { account: id, role },
        });
      });
      return { done: true as const };
    },
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/audit',
    access: 'read the audit log',
    reply: z.array(auditLineSchema),
    handle: ({ services: { db } }) =>
      db.selectFrom('audit_log').selectAll().orderBy('number', 'desc').limit(1000).execute(),
  });
}
