import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { UserError } from '../../base/user-error.ts';
import type { SittingEvent } from '../../research/sitting/sitting-event.ts';
import { type BackOffTimes, createBackOff } from '../../viewer/back-off.ts';
import type { SyncState } from './device-sitting.ts';
import type { SittingJournal } from './sitting-journal.ts';
import type { SittingServer } from './sitting-server.ts';

/** Sends what the journal holds, in batches, as often as it takes. */
export interface Outbox {
  sync(): SyncState;
  /** Tries soon; nobody waits for it. */
  nudge(): void;
  /** Tries at once; rejects with a `UserError` where something could not be sent. */
  flush(): Promise<void>;
  dispose(): void;
}

export interface OutboxOptions {
  readonly journal: SittingJournal;
  readonly server: Pick<SittingServer, 'append'>;
  readonly log: Log;
  readonly onChange: () => void;
  readonly backOff?: BackOffTimes;
  /** Calls back when the network may have come back: a hint to try at once, never a reason not to try. */
  readonly onOnline?: (listener: () => void) => () => void;
}

/** A batch of answers with drawn outlines stays far below the 1 MiB that a server takes. */
const mostAtOnce = 100;
/** The device's own clock may be set back under way, and then nothing would be sent for hours. */
const steady: Clock = { now: () => performance.now() };
/** The batch as a whole cannot be read: one of its events is the reason. */
const unreadable = ['api/malformed', 'api/too-large'];

export function createOutbox(options: OutboxOptions): Outbox {
  const { journal, server, log, onChange, onOnline } = options;
  const backOff = createBackOff(steady, options.backOff);
  let sending: Promise<void> | undefined;
  let failure: UserError | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let disposed = false;

  const unsent = () => journal.entries().filter(({ stored, refused }) => !stored && refused === undefined);

  const send = async (events: readonly SittingEvent[]): Promise<void> => {
    try {
      const { acknowledged, refused } = await server.append(journal.device, events);
      if (acknowledged.length + refused.length === 0) throw new Error('outbox: the server said nothing');
      await journal.markStored(acknowledged);
      await journal.markRefused(refused);
    } catch (error) {
      if (!(error instanceof UserError) || !unreadable.includes(error.code)) throw error;
      if (events.length === 1) return journal.markRefused([{ number: events[0]!.number, code: error.code }]);
      const half = Math.ceil(events.length / 2);
      await send(events.slice(0, half));
      await send(events.slice(half));
    }
  };

  const sendAll = async (): Promise<void> => {
    try {
      for (;;) {
        await journal.catchUp();
        const batch = unsent().slice(0, mostAtOnce);
        if (batch.length === 0 || disposed) break;
        onChange();
        await send(batch.map(({ event }) => event));
      }
      backOff.passed();
      failure = undefined;
    } catch (error) {
      failure = explained(error);
      log.warn('sitting/not-sent', { code: failure.code, message: failure.message });
      backOff.failed();
      const asked = Number(failure.context.retryAfterMs ?? 0);
      if (!disposed) timer = setTimeout(attempt, Math.max(asked, backOff.readyInMs()));
      throw failure;
    } finally {
      // At once, so that what is recorded from here on is sent by an attempt of its own.
      sending = undefined;
      onChange();
    }
  };
  const now = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    sending ??= sendAll();
    return sending;
  };
  // What went wrong is in the state, and is tried again.
  const attempt = () => void now().catch(() => undefined);

  const stopListening = onOnline?.(() => {
    backOff.passed();
    attempt();
  });

  return {
    sync() {
      const refused = journal.entries().flatMap((entry) => entry.refused ?? []);
      const left = unsent().length;
      const kept = { unsent: left + refused.length };
      if (failure && failure.code !== 'sitting/unreachable')
        return { ...kept, state: 'refused', problem: failure.message };
      if (refused.length > 0) return { ...kept, state: 'refused', problem: refusedSentence(refused) };
      if (failure) return { ...kept, state: 'waiting', problem: failure.message };
      return { ...kept, state: left > 0 ? 'sending' : 'all sent', problem: undefined };
    },
    nudge() {
      if (!disposed && !sending && timer === undefined) attempt();
    },
    flush: now,
    dispose() {
      disposed = true;
      clearTimeout(timer);
      stopListening?.();
    },
  };
}

function refusedSentence(codes: readonly string[]): string {
  const entries = codes.length === 1 ? 'One entry was' : `${codes.length} entries were`;
  return `${entries} not taken by the study’s server and ${codes.length === 1 ? 'is' : 'are'} kept on this device. Tell whoever runs the study: ${[...new Set(codes)].join(', ')}.`;
}

/** What the participant is told; anything unforeseen is tried again like a server that cannot be reached. */
function explained(error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError(
    'sitting/unreachable',
    'Your entries are safe on this device and could not be sent yet. They are sent again by themselves.',
    {},
    { cause: error },
  );
}
