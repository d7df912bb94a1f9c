import { UserError } from '../../base/user-error.ts';
import type { Database } from '../database/tables.ts';
import type { SecretBox } from './secret-box.ts';

const about = 'the secret of this database';

/**
 * Makes sure that all servers of a database have one secret, by a mark that the first of them left: one with another
 * could not open the seeds of the others' pilots, and would find out while somebody waits. Throws a `UserError`.
 */
export async function requireSameSecret(db: Database, secretBox: SecretBox): Promise<void> {
  await db
    .insertInto('secret_mark')
    .values({ sealed: secretBox.seal('', about) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { sealed } = await db.selectFrom('secret_mark').select('sealed').executeTakeFirstOrThrow();
  try {
    secretBox.open(sealed, about);
  } catch (cause) {
    throw new UserError(
      'server/other-secret',
      'The pilots’ database was begun with another secret. Give every server on it the same OBLIQUE_SECRET, or the file “secret” of the first one’s data folder.',
      {},
      { cause },
    );
  }
}
