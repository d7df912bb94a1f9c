import type { Running } from '../../base/progress.ts';
import type { SourceFile } from '../source-file.ts';
import type { ArchiveAccess } from './archive-access.ts';
import { fetchInstance } from './fetch-instance.ts';
import type { ArchiveInstance } from './instance.ts';
import { persist } from './persist.ts';

/** All of an instance's file. Rejects with `UserError` or the signal's reason. */
export function readInstance(
  { client, fileWays }: ArchiveAccess,
  { path }: ArchiveInstance,
  running: Running,
): Promise<Uint8Array<ArrayBuffer>> {
  return persist(
    () => fileWays.ask((accept) => fetchInstance(client, path, accept, running.signal)),
    client.network,
    running,
  );
}

/** An instance as a file that is fetched whenever it is read. */
export function instanceFile(access: ArchiveAccess, instance: ArchiveInstance): SourceFile {
  return {
    path: instance.name,
    size: Number.POSITIVE_INFINITY,
    async read(start, end, signal) {
      const bytes = await readInstance(access, instance, { signal });
      return start === 0 && end >= bytes.length ? bytes : bytes.slice(start, end);
    },
  };
}
