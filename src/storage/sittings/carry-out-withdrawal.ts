import type { Log } from '../../base/log.ts';
import { UserError } from '../../base/user-error.ts';
import type { SittingJournal } from './sitting-journal.ts';
import type { SittingServer } from './sitting-server.ts';

export interface Withdrawal {
  readonly journal: SittingJournal;
  readonly server: Pick<SittingServer, 'withdraw'>;
  /** Makes this browser forget whose sitting it was. */
  readonly forget: () => Promise<void>;
  readonly log: Log;
}

/**
 * Deletes everything of the participant, there and here. That it was asked for is on the disk until nothing else is, and
 * each step may be done again: whoever is cut off anywhere carries it through at the next start. Rejects with a
 * `UserError`, and can then be tried again, unless the data there are locked.
 */
export async function carryOutWithdrawal({ journal, server, forget, log }: Withdrawal): Promise<void> {
  // A full disk keeps nobody from withdrawing.
  await journal.keepWithdrawing(true).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    log.warn('sitting/not-marked', { code: error.code });
  });
  try {
    await server.withdraw();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.code === 'pilots/state') await journal.keepWithdrawing(false);
    throw error.code === 'sitting/unreachable' ? notKnownYet(error) : error;
  }
  await journal.deleteEntries();
  await forget();
  await journal.deleteAll();
  log.info('sitting/withdrawn');
}

const notKnownYet = (cause: UserError) =>
  new UserError(
    cause.code,
    'The study’s server cannot be reached, so your answers may still be there. Press again when there is a connection, or come back to this page in this browser: the deletion goes on by itself.',
    cause.context,
    { cause },
  );
