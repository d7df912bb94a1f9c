import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Progress, Running } from '../../base/progress.ts';
import type {
  Archive,
  ArchiveAddress,
  Credentials,
  StudyMatch,
  StudyQuery,
} from '../../sources/dicomweb/archive.ts';
import { archiveRoot } from '../../sources/dicomweb/archive-url.ts';
import { type Problem, problemOf } from '../problem.ts';
import type { AddressBook } from './address-book.ts';

/** Studies that an archive found, as far as they were fetched. Patient identifiers: for the screen alone. */
export interface Found {
  readonly query: StudyQuery;
  readonly studies: readonly StudyMatch[];
  readonly more: boolean;
}

export interface ArchiveDeskState {
  /** Undefined until an archive has answered. */
  readonly archive: Archive | undefined;
  readonly busy: 'connecting' | 'searching' | undefined;
  readonly progress: Progress | undefined;
  readonly problem: Problem | undefined;
  readonly found: Found | undefined;
}

/** What a person fills in to connect. */
export interface ConnectForm {
  readonly name: string;
  /** As typed. */
  readonly url: string;
  readonly credentials: Credentials;
  /** Keeps name and address, never the sign-in. */
  readonly remember: boolean;
}

/** Connects to an archive and searches it; one step at a time, each can be cancelled. */
export interface ArchiveDesk {
  readonly store: Pick<StoreApi<ArchiveDeskState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly book: AddressBook;
  connect(form: ConnectForm): Promise<void>;
  /** Keeps another name or address for one that was kept, without connecting. True when that went well. */
  change(kept: ArchiveAddress, name: string, url: string): Promise<boolean>;
  /** Forgets the archive, the sign-in and everything that was found. */
  disconnect(): void;
  search(query: StudyQuery): Promise<void>;
  /** Fetches the next studies of the same search. */
  more(): Promise<void>;
  cancel(): void;
}

export type Connect = (
  address: ArchiveAddress,
  credentials: Credentials,
  running: Running,
) => Promise<Archive>;

/** Studies in one answer: a screenful or three, and quick from a slow archive. */
export const STUDIES_PER_PAGE = 50;

const nothing: ArchiveDeskState = {
  archive: undefined,
  busy: undefined,
  progress: undefined,
  problem: undefined,
  found: undefined,
};

export interface ArchiveDeskDeps {
  readonly connect: Connect;
  readonly book: AddressBook;
  /** Where this page comes from: an encrypted page may not contact an archive that is not. */
  readonly pageOrigin: string;
}

export function createArchiveDesk({ connect, book, pageOrigin }: ArchiveDeskDeps): ArchiveDesk {
  const store = createStore<ArchiveDeskState>(() => nothing);
  let running = new AbortController();

  /** Does one step; what an older or cancelled one still brings is dropped. True when it ended well. */
  const step = async (
    busy: ArchiveDeskState['busy'],
    task: (running: Running) => Promise<Partial<ArchiveDeskState>>,
  ): Promise<boolean> => {
    cancel();
    running = new AbortController();
    const { signal } = running;
    const show = (news: Partial<ArchiveDeskState>) => {
      if (!signal.aborted) store.setState(news);
    };
    show({ busy, problem: undefined, progress: undefined });
    try {
      const result = await task({ signal, onProgress: (progress) => show({ progress }) });
      if (signal.aborted) return false;
      store.setState({ ...result, busy: undefined, progress: undefined });
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      store.setState({ busy: undefined, progress: undefined });
      store.setState({ problem: problemOf(error) });
      return false;
    }
  };
  const cancel = () => {
    running.abort(new DOMException('Cancelled by the reader', 'AbortError'));
    store.setState({ busy: undefined, progress: undefined });
  };
  const fetchPage = async (query: StudyQuery, before: readonly StudyMatch[]) => {
    const { archive } = store.getState();
    if (!archive) throw new Error('archive desk: not connected');
    const page = { offset: before.length, limit: STUDIES_PER_PAGE };
    await step('searching', async (run) => {
      const { studies, more } = await archive.search(query, page, run);
      return { found: { query, studies: [...before, ...studies], more } };
    });
  };
  const addressOf = (name: string, typed: string): ArchiveAddress => {
    const url = archiveRoot(typed, { pageOrigin });
    return { name: name.trim() || new URL(url).host, url };
  };

  return {
    store,
    book,
    async connect({ name, url, credentials, remember }) {
      await step('connecting', async (run) => {
        const address = addressOf(name, url);
        const archive = await connect(address, credentials, run);
        const problem = remember && !run.signal?.aborted ? await notKept(book.keep(address)) : undefined;
        return { archive, found: undefined, problem };
      });
    },
    change: (kept, name, url) =>
      step(undefined, async () => {
        await book.keep(addressOf(name, url), kept);
        return {};
      }),
    disconnect() {
      cancel();
      store.setState(nothing, true);
    },
    async search(query) {
      store.setState({ found: undefined });
      await fetchPage(query, []);
    },
    async more() {
      const { found } = store.getState();
      if (found?.more) await fetchPage(found.query, found.studies);
    },
    cancel,
  };
}

/** That an address cannot be remembered is said, and stops nobody from using it. */
async function notKept(keeping: Promise<void>): Promise<Problem | undefined> {
  try {
    await keeping;
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}
