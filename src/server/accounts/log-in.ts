import type { CookieJar } from '../api/cookie-jar.ts';
import type { Services } from '../api/services.ts';
import { createToken, tokenHash } from '../api/token.ts';
import type { Queries } from '../database/tables.ts';

/** A working day. */
const lifeMs = 12 * 3_600_000;

/** Begins a login session and gives its cookie; sessions that have ended are swept away meanwhile. */
export async function logIn(
  db: Queries,
  { clock, secureBytes }: Pick<Services, 'clock' | 'secureBytes'>,
  cookies: CookieJar,
  accountId: string,
): Promise<void> {
  const token = createToken(secureBytes);
  const now = clock.now();
  await db.deleteFrom('login_sessions').where('expires_at', '<=', now).execute();
  await db
    .insertInto('login_sessions')
    .values({
      token_hash: tokenHash(token),
      account_id: accountId,
      created_at: now,
      expires_at: now + lifeMs,
    })
    .execute();
  cookies.set('account', token, lifeMs);
}
