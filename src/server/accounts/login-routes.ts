import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '../api/refusal.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import { accountNameSchema, accountSchema, passwordSchema } from '../../research/running/account.ts';
import { doneSchema, serverStateSchema } from '../../research/running/replies.ts';
import { anyAccount } from './any-account.ts';
import { audit } from './audit.ts';
import { insertAccount } from './insert-account.ts';
import { logIn } from './log-in.ts';
import { hashPassword, isPassword } from './password.ts';
import { isSetupCode } from './setup-code.ts';

/** Guessing a password or the setup code is slow. */
const guesses = 10;

/** The first account by the code on the terminal, logging in and out. */
export function addLoginRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
  addRoute(app, services, {
    method: 'GET',
    path: '/state',
    access: 'anybody',
    reply: serverStateSchema,
    handle: async ({ services: { db }, cookies }) => ({
      needsFirstAccount: !(await anyAccount(db)),
      knownBefore: cookies.has('account'),
    }),
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/setup',
    access: 'anybody',
    perMinute: guesses,
    body: z.strictObject({ code: z.string().max(40), name: accountNameSchema, password: passwordSchema }),
    reply: accountSchema,
    async handle({ services, body, cookies }) {
      const { db, setupCode } = services;
      if (setupCode === undefined || (await anyAccount(db)))
        throw new Refusal(409, 'accounts/set-up', 'There is an owner already. Ask them for an account.');
      if (!isSetupCode(body.code, setupCode))
        throw new Refusal(403, 'accounts/setup-code', 'That is not the code on the terminal of this server.');
      const password_hash = await hashPassword(body.password, services.passwordCost);
      return db.transaction().execute(async (queries) => {
        // Two servers on one database may both have a code: the one that is used first makes the owner.
        await sql`LOCK TABLE accounts IN EXCLUSIVE MODE`.execute(queries);
        if (await anyAccount(queries))
          throw new Refusal(409, 'accounts/set-up', 'There is an owner already. Ask them for an account.');
        const made = await insertAccount(queries, services.clock, {
          name: body.name,
          role: 'owner',
          password_hash,
        });
        await audit(queries, services.clock, { actor: made.id, what: 'made the first account' });
        await logIn(queries, services, cookies, made.id);
        return made;
      });
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/login',
    access: 'anybody',
    perMinute: guesses,
    body: z.strictObject({ name: accountNameSchema, password: z.string().max(200) }),
    reply: accountSchema,
    async handle({ services, body, cookies }) {
      const { db, clock, passwordCost } = services;
      const known = await db
        .selectFrom('accounts')
        .select(['id', 'name', 'role', 'password_hash'])
        .where('name', '=', body.name)
        .where('disabled_at', 'is', null)
        .executeTakeFirst();
      const right = await isPassword(body.password, known?.password_hash, passwordCost);
      if (!known || !right) {
        await audit(db, clock, { actor: known?.id ?? 'somebody', what: 'failed to log in' });
        throw new Refusal(401, 'accounts/login', 'Name and password do not belong together. Try again.');
      }
      await logIn(db, services, cookies, known.id);
      await audit(db, clock, { actor: known.id, what: 'logged in' });
      return { id: known.id, name: known.name, role: known.role };
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/logout',
    access: 'be logged in',
    reply: doneSchema,
    async handle({ services: { db, clock }, caller, cookies }) {
      await db.deleteFrom('login_sessions').where('token_hash', '=', caller.tokenHash).execute();
      await audit(db, clock, { actor: caller.id, what: 'logged out' });
      cookies.clear('account');
      return { done: true as const };
    },
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/account',
    access: 'be logged in',
    reply: accountSchema,
    handle: async ({ caller }) => ({ id: caller.id, name: caller.name, role: caller.role }),
  });
}
