import type { Log } from '../base/log.ts';
import type { AttemptEvent } from '../teaching/attempt/attempt-event.ts';

/**
 * A place where attempts go. Events are only ever added.
 *
 * Every method rejects with a `UserError` that says what the student can do.
 */
export interface Sink {
  /**
   * Stores one event; when the promise resolves, the event is as safe as this kind makes it (`durable`).
   * Storing the same event again changes nothing. A different event under the same identity, as from a second
   * tab that answered the same question, is refused with `storage/already-recorded`.
   */
  append(event: AttemptEvent): Promise<void>;
  /** All events, or those of one attempt, oldest first. */
  events(attemptId?: string): Promise<AttemptEvent[]>;
  /** Hands over what is not yet delivered: writes the file, sends the queue. Does nothing where there is no queue. */
  flush(): Promise<void>;
  /** Forgets every event that this sink holds. */
  deleteAll(): Promise<void>;
  close(): void;
}

/** One kind of sink; one file per kind. */
export interface SinkKind {
  readonly kind: string;
  /** For settings: "This browser". */
  readonly name: string;
  /** True when an acknowledged event survives a killed tab. */
  readonly durable: boolean;
  /** Opens it with what the platform offers; rejects with a `UserError` where it cannot work. */
  open(platform: SinkPlatform): Promise<Sink>;
}

/** What sinks may touch of the outside world; tests hand in their own. */
export interface SinkPlatform {
  /** Offers a file to the user under a name. */
  readonly saveFile: (name: string, contents: Blob) => Promise<void>;
  /** Name of the page's database: `oblique`, or another in tests. */
  readonly databaseName: string;
  readonly log: Log;
}
