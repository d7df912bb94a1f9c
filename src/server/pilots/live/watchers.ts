import { Readable } from 'node:stream';
import type { LiveBoard } from '../../../research/sitting/live-board.ts';
import type { AccountCaller } from '../../api/caller.ts';
import { Refusal } from '../../api/refusal.ts';
import type { Services } from '../../api/services.ts';

export interface WatcherOptions {
  /** Between two looks, ms. */
  readonly lookEveryMs: number;
  /** A board is sent after this long even if nothing has changed, ms: it tells proxies and pages that we are there. */
  readonly sendEveryMs: number;
  readonly mostPerAccount: number;
}
const usualWatching: WatcherOptions = {
  lookEveryMs: 1000,
  sendEveryMs: 15_000,
  mostPerAccount: 6,
};

interface Watcher {
  readonly pilotId: string;
  readonly caller: AccountCaller;
  readonly stream: Readable;
  sent: string;
  sentAt: number;
  /** The reader is slow: the next board waits until it has taken this one. */
  full: boolean;
}

export interface Watchers {
  /** A stream of boards, as Server-Sent Events; throws a `Refusal` (429) where an account has too many. */
  watch(pilotId: string, caller: AccountCaller): Readable;
  /** Ends every stream; none is begun any more. */
  close(): void;
}

/**
 * Those who watch boards in this process. One look a second serves all of them, and sees what any server on the
 * database has stored; while nobody watches, nothing is looked at.
 */
export function createWatchers(
  services: Services,
  readBoard: (pilotId: string) => Promise<LiveBoard>,
  { lookEveryMs, sendEveryMs, mostPerAccount }: WatcherOptions = usualWatching,
): Watchers {
  const watchers = new Set<Watcher>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const end = (watcher: Watcher) => {
    watchers.delete(watcher);
    watcher.stream.push(null);
  };

  function send(watcher: Watcher, board: LiveBoard): void {
    const { at, ...shown } = board;
    const text = JSON.stringify(shown);
    const now = performance.now();
    if (watcher.full || (text === watcher.sent && now - watcher.sentAt < sendEveryMs)) return;
    watcher.sent = text;
    watcher.sentAt = now;
    watcher.full = !watcher.stream.push(`event: board\ndata: ${JSON.stringify({ ...shown, at })}\n\n`);
  }

  async function look(): Promise<void> {
    const known = await knownTokens(services, [...watchers]);
    for (const watcher of watchers) if (!known.has(watcher.caller.tokenHash)) end(watcher);
    for (const pilotId of new Set([...watchers].map((watcher) => watcher.pilotId))) {
      const board = await readBoard(pilotId);
      for (const watcher of watchers) if (watcher.pilotId === pilotId) send(watcher, board);
    }
  }

  const goOn = (inMs: number) => {
    timer = setTimeout(async () => {
      await look().catch((error) => services.log.warn('board/look', { why: String(error) }));
      if (watchers.size > 0 && !closed) goOn(lookEveryMs);
      else timer = undefined;
    }, inMs);
    timer.unref();
  };

  return {
    watch(pilotId, caller) {
      const own = [...watchers].filter((watcher) => watcher.caller.id === caller.id).length;
      if (own >= mostPerAccount || closed)
        throw new Refusal(
          429,
          'pilots/streams',
          `This account watches ${own} boards already. Close one of those pages.`,
        );
      const watcher: Watcher = {
        pilotId,
        caller,
        stream: new Readable({
          read: () => {
            watcher.full = false;
          },
        }),
        sent: '',
        sentAt: performance.now(),
        full: false,
      };
      watcher.stream.once('close', () => watchers.delete(watcher));
      watchers.add(watcher);
      if (timer === undefined) goOn(0);
      return watcher.stream;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers) end(watcher);
    },
  };
}

/** Of the watchers' sessions those that still let somebody in. */
async function knownTokens({ db, clock }: Services, watchers: readonly Watcher[]): Promise<Set<string>> {
  if (watchers.length === 0) return new Set();
  const rows = await db
    .selectFrom('login_sessions')
    .innerJoin('accounts', 'accounts.id', 'login_sessions.account_id')
    .select('token_hash')
    .where(
      'token_hash',
      'in',
      watchers.map(({ caller }) => caller.tokenHash),
    )
    .where('expires_at', '>', clock.now())
    .where('disabled_at', 'is', null)
    .execute();
  return new Set(rows.map(({ token_hash }) => token_hash));
}
