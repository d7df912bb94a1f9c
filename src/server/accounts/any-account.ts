import type { Queries } from '../database/tables.ts';

/** Whether somebody can log in here, or the first account is still to be made. */
export async function anyAccount(db: Queries): Promise<boolean> {
  return (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined;
}
