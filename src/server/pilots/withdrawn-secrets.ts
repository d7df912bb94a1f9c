import type { Queries } from '../database/tables.ts';
import type { SecretBox } from './secret-box.ts';

/** By what somebody withdraws: the code on their slip, or the cookie that they got for it. */
export type ParticipantSecret =
  | { readonly code: string }
  /** A browser's cookie may have become another's: it counts together with who is meant. */
  | { readonly tokenHash: string; readonly participantId: string };

/**
 * Whether somebody withdrew by this. Only a mark is kept, which names nobody and which nobody makes without the server's
 * secret: codes are short enough to be tried through by whoever has the database.
 */
export async function isWithdrawn(
  queries: Queries,
  secretBox: SecretBox,
  secret: ParticipantSecret,
): Promise<boolean> {
  const found = await queries
    .selectFrom('withdrawn_secrets')
    .select('mark')
    .where('mark', '=', markOf(secretBox, secret))
    .executeTakeFirst();
  return found !== undefined;
}

/** Remembers by what somebody withdrew, in the transaction in which their things are deleted. */
export async function keepWithdrawn(
  queries: Queries,
  secretBox: SecretBox,
  secrets: readonly ParticipantSecret[],
): Promise<void> {
  await queries
    .insertInto('withdrawn_secrets')
    .values(secrets.map((secret) => ({ mark: markOf(secretBox, secret) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const markOf = (secretBox: SecretBox, secret: ParticipantSecret): string =>
  'code' in secret
    ? secretBox.mark(secret.code, 'a code')
    : secretBox.mark(`${secret.participantId} ${secret.tokenHash}`, 'a cookie');
