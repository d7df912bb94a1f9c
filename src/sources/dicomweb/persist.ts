import type { Running } from '../../base/progress.ts';
import { type ArchiveFailure, isTransient } from './archive-failure.ts';
import type { Network } from './network.ts';

/** Tries of one request before giving up: with the waits between them, about 15 seconds. */
const tries = 6;
/** An archive that reports an error of its own seldom gets better: fewer. */
const triesOfServerError = 3;
const firstWaitMs = 500;

/**
 * Does it again while it fails for reasons that may pass: after waits that double, or after as long as the archive
 * asked for, and after the network is back where there is none. Rejects with the last failure, or the signal's reason.
 */
export async function persist<T>(
  attempt: () => Promise<T>,
  network: Network,
  { signal, onProgress }: Running,
): Promise<T> {
  const waiting = () => onProgress?.({ step: 'Waiting for the connection…', done: 0, total: 0 });
  for (let failures = 0; ; ) {
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      if (!isTransient(error)) throw error;
      if (!network.online()) {
        waiting();
        await network.untilOnline(signal);
        continue;
      }
      if (++failures >= triesFor(error)) throw error;
      if (failures > 1) waiting();
      await network.wait(error.facts.retryAfterMs ?? firstWaitMs * 2 ** (failures - 1), signal);
    }
  }
}

function triesFor({ facts: { status } }: ArchiveFailure): number {
  return status === 500 ? triesOfServerError : tries;
}
