import type { Appended } from '../../research/sitting/appended.ts';
import type { SittingEvent } from '../../research/sitting/sitting-event.ts';
import type { SittingView } from '../../research/sitting/sitting-view.ts';

/**
 * Whoever keeps a sitting beyond this device: the pilot's server, or a protocol file on the device itself where there
 * is no server. All methods reject with a `UserError`; one whose code is `sitting/unreachable` is worth trying again.
 */
export interface SittingServer {
  /** `told`: the allocation comes from a server that conceals it; `local`: whoever holds the file could read it. */
  readonly concealment: 'told' | 'local';
  see(): Promise<SittingView>;
  append(device: string, events: readonly SittingEvent[]): Promise<Appended>;
  allocate(): Promise<SittingView>;
  /** Deletes everything of the participant there. */
  withdraw(): Promise<void>;
}
