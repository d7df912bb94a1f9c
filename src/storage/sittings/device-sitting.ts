import type { StoreApi } from 'zustand/vanilla';
import type { Happening } from '../../research/sitting/happening.ts';
import type { Sitting } from '../../research/sitting/sitting.ts';
import type { SittingEvent } from '../../research/sitting/sitting-event.ts';
import type { SittingView } from '../../research/sitting/sitting-view.ts';
import type { UnsubmittedInput } from './unsubmitted-input.ts';

export interface SyncState {
  /** Events on this device that are not known to be stored beyond it. */
  readonly unsent: number;
  readonly state: 'all sent' | 'sending' | 'waiting' | 'refused';
  /** What is wrong and what to do, for the participant. */
  readonly problem: string | undefined;
}

export interface DeviceSittingState {
  /** What the server last said. */
  readonly view: SittingView;
  /** Everything that was recorded on this device, oldest first. */
  readonly events: readonly SittingEvent[];
  /** How far the participant is by both. */
  readonly sitting: Sitting;
  readonly sync: SyncState;
}

/** A participant's sitting on one device: recorded here first, then sent as often as it takes. */
export interface DeviceSitting {
  readonly store: Pick<StoreApi<DeviceSittingState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Resolves when the event is on this device's disk, before it is sent; rejects with a `UserError` if it cannot be. */
  record(happening: Happening): Promise<void>;
  /** Sends what is unsent and asks for the order of conditions; the steps are whole afterwards. */
  askForAllocation(): Promise<void>;
  /** Deletes everything of the participant, there and here; once it was asked for it is carried through at the next start. */
  withdraw(): Promise<void>;
  /** The participant goes on after all, where a withdrawal could not be carried out. */
  takeBackWithdrawal(): Promise<void>;
  /** What stands at the question at hand and is no answer yet. It never leaves this device, and goes with the answer. */
  input(): UnsubmittedInput | undefined;
  keepInput(input: UnsubmittedInput | undefined): Promise<void>;
  /** Stops sending; what is unsent is sent when the sitting is opened again. */
  dispose(): void;
}
