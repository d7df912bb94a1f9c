import { randomUUID } from 'node:crypto';
import type { Clock } from '../../base/clock.ts';
import { Refusal } from '../api/refusal.ts';
import type { Queries } from '../database/tables.ts';
import type { Account } from '../../research/running/account.ts';

/** Adds an account; throws a `Refusal` (409) where its name is taken. */
export async function insertAccount(
  db: Queries,
  clock: Clock,
  { name, role, password_hash }: Omit<Account, 'id'> & { readonly password_hash: string },
): Promise<Account> {
  const made = { id: randomUUID(), name, role };
  const inserted = await db
    .insertInto('accounts')
    .values({ ...made, password_hash, created_at: clock.now(), disabled_at: null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw new Refusal(409, 'accounts/name', 'There is an account of that name. Choose another.');
  return made;
}
