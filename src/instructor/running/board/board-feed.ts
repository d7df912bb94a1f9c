import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseJson } from '../../../base/parse-json.ts';
import { UserError } from '../../../base/user-error.ts';
import { type LiveBoard, liveBoardSchema } from '../../../research/sitting/live-board.ts';

/** An `EventSource`, as far as it is used. */
export interface EventStream {
  addEventListener(type: 'board' | 'error', heard: (event: { readonly data?: unknown }) => void): void;
  close(): void;
}

export interface BoardSource {
  /** Opens the stream of a pilot's board. */
  readonly open: () => EventStream;
  /** Asks for it once; rejects with a `UserError`. */
  readonly ask: () => Promise<LiveBoard>;
  /** Runs something later; the function that is returned keeps it from being run. */
  readonly later: (run: () => void, ms: number) => () => void;
}

export interface BoardFeedState {
  readonly board: LiveBoard | undefined;
  /** `live`: as it happens; `asking`: every few seconds, while the stream is tried again; `lost`: neither answers. */
  readonly connection: 'connecting' | 'live' | 'asking' | 'lost';
  /** Why it is lost. */
  readonly problem: UserError | undefined;
}

export const nothingYet: BoardFeedState = { board: undefined, connection: 'connecting', problem: undefined };

/** A running pilot's board that keeps itself up to date. */
export interface BoardFeed {
  readonly store: Pick<StoreApi<BoardFeedState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Asks at once, after something was done. */
  refresh(): void;
  stop(): void;
}

/** The stream says something every 15 s: after this it is dead, whatever the network believes. */
export const silenceMs = 40_000;
export const askEveryMs = 5_000;
/** Until the stream is opened again. */
export const reopenMs = 15_000;

/** What is to happen later. */
type Planned = 'silence' | 'ask' | 'reopen';

/** Follows the stream; where it breaks, asks every few seconds until it is back. */
export function createBoardFeed({ open, ask, later }: BoardSource): BoardFeed {
  const store = createStore<BoardFeedState>(() => nothingYet);
  let stopped = false;
  let stream: EventStream | undefined;
  const cancels = new Map<Planned, () => void>();
  const cancel = (what: Planned) => {
    cancels.get(what)?.();
    cancels.delete(what);
  };
  const plan = (what: Planned, run: () => void, ms: number) => {
    cancel(what);
    cancels.set(
      what,
      later(() => {
        cancels.delete(what);
        run();
      }, ms),
    );
  };
  const take = (board: LiveBoard, connection: 'live' | 'asking') => {
    // An answer that was overtaken by the stream is older than what is shown.
    const shown = store.getState().board;
    store.setState({ board: shown && shown.at > board.at ? shown : board, connection, problem: undefined });
  };
  const breakStream = () => {
    stream?.close();
    stream = undefined;
    cancel('silence');
    if (store.getState().connection !== 'lost') store.setState({ connection: 'asking' });
    plan('reopen', connect, reopenMs);
    void askNow();
  };
  const askNow = async () => {
    try {
      const board = await ask();
      if (!stopped) take(board, store.getState().connection === 'live' ? 'live' : 'asking');
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (!stopped && store.getState().connection !== 'live')
        store.setState({ connection: 'lost', problem: error });
    }
    if (!stopped && store.getState().connection !== 'live') plan('ask', () => void askNow(), askEveryMs);
  };
  function connect() {
    const opened = open();
    stream = opened;
    plan('silence', breakStream, silenceMs);
    opened.addEventListener('board', ({ data }) => {
      if (stopped || stream !== opened) return;
      const board = boardIn(data);
      if (!board) return breakStream();
      cancel('ask');
      cancel('reopen');
      plan('silence', breakStream, silenceMs);
      take(board, 'live');
    });
    opened.addEventListener('error', () => {
      if (!stopped && stream === opened) breakStream();
    });
  }
  connect();
  return {
    store,
    refresh: () => void askNow(),
    stop() {
      stopped = true;
      stream?.close();
      for (const each of cancels.values()) each();
      cancels.clear();
    },
  };
}

function boardIn(data: unknown): LiveBoard | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    return liveBoardSchema.safeParse(parseJson(data)).data;
  } catch {
    return undefined;
  }
}
