import type { Clock } from '../../base/clock.ts';
import { mayDo, type Permission, type Role } from '../../research/running/role.ts';
import type { Database } from '../database/tables.ts';
import { cookieNames } from './cookie-jar.ts';
import { Refusal } from './refusal.ts';
import { tokenHash } from './token.ts';

/** Somebody who runs pilots, logged in. */
export interface AccountCaller {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly tokenHash: string;
}
/** Somebody who takes part, by their code. */
export interface ParticipantCaller {
  readonly pilotId: string;
  readonly participantId: string;
  readonly tokenHash: string;
}

type Cookies = Readonly<Record<string, string | undefined>>;

/** The account of the request's cookie, if it may do this; throws a `Refusal` (401, 403). */
export async function accountCaller(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  cookies: Cookies,
  permission: Permission | 'be logged in',
): Promise<AccountCaller> {
  const hash = hashOf(cookies[cookieNames.account], 'Log in first.');
  const account = await db
    .selectFrom('login_sessions')
    .innerJoin('accounts', 'accounts.id', 'login_sessions.account_id')
    .select(['accounts.id', 'accounts.name', 'accounts.role'])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', clock.now())
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!account) throw notKnown('Log in again.');
  if (permission !== 'be logged in' && !mayDo(account.role, permission))
    throw new Refusal(
      403,
      'api/role',
      `A ${account.role} may not ${permission}. Ask the owner of this server.`,
    );
  return { ...account, tokenHash: hash };
}

/** The participant of the request's cookie; throws a `Refusal` (401), also where they have withdrawn. */
export async function participantCaller(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  cookies: Cookies,
): Promise<ParticipantCaller> {
  const hash = participantTokenHash(cookies);
  const session = await db
    .selectFrom('sitting_sessions')
    .select(['pilot_id', 'participant_id'])
    .where('token_hash', '=', hash)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
  if (!session) throw notKnown('Enter your code again.');
  return { pilotId: session.pilot_id, participantId: session.participant_id, tokenHash: hash };
}

/** What the database knows the request's participant by; throws a `Refusal` (401) where no cookie came. */
export const participantTokenHash = (cookies: Cookies): string =>
  hashOf(cookies[cookieNames.participant], 'Enter your code first.');

function hashOf(token: string | undefined, message: string): string {
  if (token === undefined || !/^[0-9a-f]{64}$/.test(token)) throw notKnown(message);
  return tokenHash(token);
}

const notKnown = (message: string) => new Refusal(401, 'api/not-known', message);
