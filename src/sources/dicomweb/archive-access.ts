import type { JobRunner } from '../../workers/job-runner.ts';
import type { ArchiveClient } from './archive-client.ts';
import { frameAccepts } from './fetch-frames.ts';
import { instanceAccepts } from './fetch-instance.ts';
import { Ways } from './ways.ts';

/** Requests under way at the same time: what browsers allow to one server over HTTP/1.1. */
export const requestsAtOnce = 6;

/** A way of asking for an image: its frames, or the whole file that it is in. */
export interface ImageWay {
  readonly kind: 'frames' | 'file';
  readonly accept: string;
}

/** An archive as those see it who fetch images: how to ask, and what is known of asking. */
export interface ArchiveAccess {
  readonly client: ArchiveClient;
  readonly pool: JobRunner;
  readonly imageWays: Ways<ImageWay>;
  readonly fileWays: Ways<string>;
  /** Whether a transfer syntax is uncompressed; rejects with `UserError` for one that is not read. */
  isNative(transferSyntaxUid: string): Promise<boolean>;
}

/** Access to one archive, of which nothing is known yet: ways and syntaxes are learnt while asking. */
export function archiveAccess(client: ArchiveClient, pool: JobRunner): ArchiveAccess {
  const frames = frameAccepts.map((accept) => ({ kind: 'frames', accept }) as const);
  const files = instanceAccepts.map((accept) => ({ kind: 'file', accept }) as const);
  const syntaxes = new Map<string, Promise<{ readonly native: boolean }>>();
  return {
    async isNative(uid) {
      const known = syntaxes.get(uid) ?? pool.run('check-syntax', { uid });
      syntaxes.set(uid, known);
      return (await known).native;
    },
    client,
    pool,
    imageWays: new Ways<ImageWay>([...frames, ...files]),
    fileWays: new Ways<string>(instanceAccepts),
  };
}
