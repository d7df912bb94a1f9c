import { Refusal } from '../api/refusal.ts';
import type { Queries } from '../database/tables.ts';

/**
 * Holds the owners' accounts until the transaction ends; throws a `Refusal` (403) where the caller is none of them any
 * more. Two owners who close each other's accounts at once would otherwise leave a server without one.
 */
export async function holdOwners(queries: Queries, callerId: string): Promise<void> {
  const owners = await queries
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (owners.some(({ id }) => id === callerId)) return;
  throw new Refusal(403, 'accounts/no-owner', 'You are no owner of this server any more.');
}
