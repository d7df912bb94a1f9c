import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Waits until what was written through a file descriptor is on the disk itself; throws where it cannot be. */
export type SyncFile = (descriptor: number) => void;

interface Stream {
  readonly node: object;
  /** The operating system's descriptor; a folder has none. */
  readonly nfd?: number;
}
interface HostFiles {
  realPath(node: object): string;
  readonly stream_ops: {
    write(...given: unknown[]): number;
    fsync?: (stream: Stream) => number;
  };
}

const isHostFiles = (files: object): files is HostFiles => 'stream_ops' in files && 'realPath' in files;

/**
 * A folder for PGlite in which PostgreSQL's own fsync reaches the disk. As delivered, PGlite runs with fsync off and
 * its file system has none (electric-sql/pglite#1107): what was acknowledged survived a killed process, not a power
 * cut.
 */
export class SyncedFolder extends NodeFS {
  readonly #sync: SyncFile;
  #failed = false;

  /**
   * Whether the disk has refused a write or a sync. PGlite must not be asked again then: it may have gone on as if
   * nothing were, or would spin for good in its panic. What is left is what a crash leaves.
   */
  get failed(): boolean {
    return this.#failed;
  }

  constructor(folder: string, sync: SyncFile = fsyncSync) {
    super(folder);
    this.#sync = sync;
  }

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given);
    const sync = this.#sync;
    // Thrown through PostgreSQL as it stands: told of it, it would panic.
    const fail = (cause: unknown) => {
      this.#failed = true;
      return new Error('synced folder: the disk refused', { cause });
    };
    type Preparation = NonNullable<typeof emscriptenOpts.preRun>[number];
    const addSync: Preparation = ({ FS }) => {
      const files: object = FS.filesystems.NODEFS;
      if (!isHostFiles(files)) throw new Error('synced folder: PGlite’s files are made otherwise');
      const { write } = files.stream_ops;
      files.stream_ops.write = (...given) => {
        try {
          return write(...given);
        } catch (cause) {
          throw fail(cause);
        }
      };
      files.stream_ops.fsync = ({ nfd, node }) => {
        try {
          if (nfd === undefined) syncFolder(files.realPath(node), sync);
          else sync(nfd);
          return 0;
        } catch (cause) {
          throw fail(cause);
        }
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }
}

/** Where folders cannot be synced, as on Windows and some network disks, nothing is asked of them (as in PostgreSQL). */
const unsyncable: readonly unknown[] = ['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'EPERM'];

function syncFolder(path: string, sync: SyncFile): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    sync(descriptor);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && unsyncable.includes(error.code))) throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** PGlite's own, without the flag that turns fsync off; its fdatasync does nothing, so the log is synced by fsync. */
export const syncedStart: readonly string[] = [
  ...PGlite.defaultStartParams.filter((flag) => flag !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
];
