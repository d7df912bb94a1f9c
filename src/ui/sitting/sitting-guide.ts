import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { SittingView } from '../../research/sitting/sitting-view.ts';
import type { SyncState } from '../../storage/sittings/device-sitting.ts';
import type { Condition } from '../../teaching/condition.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';

/** The reason by which a stop is told from a pause. */
export const STOPPED_FOR_GOOD = 'for good';

/** What the participant does now; the same on every display. */
export type SittingPart =
  | { readonly kind: 'consent'; readonly text: string }
  | { readonly kind: 'describe'; readonly describing: SittingView['plan']['describing'] }
  | { readonly kind: 'form'; readonly name: string; readonly runner: FormRunner }
  /** Everything before the allocation is done and is being stored, or waits for the network. */
  | { readonly kind: 'waiting'; readonly text: string }
  /** The next step is done on a display that this is not: what to put on, take off or open. */
  | { readonly kind: 'change-display'; readonly to: Condition; readonly text: string }
  /** Practising until `lengths` and `places` are right; `done` counts those that are. */
  | {
      readonly kind: 'familiarise';
      readonly lengths: { readonly done: number; readonly wanted: number };
      readonly places: { readonly done: number; readonly wanted: number };
    }
  /** A case that is being fetched or, once `open`, read: its questions are the case's own. */
  | { readonly kind: 'case'; readonly open: boolean; readonly nth: number; readonly of: number }
  | { readonly kind: 'break'; readonly endsAtMs: number }
  | {
      readonly kind: 'preference';
      readonly conditions: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'debrief' }
  /** `agreed`: not before the consent; `forGood`: they said that they would not go on. */
  | { readonly kind: 'stopped'; readonly agreed: boolean; readonly forGood: boolean }
  | { readonly kind: 'finished' };

export interface SittingGuideState {
  readonly title: string;
  readonly part: SittingPart;
  /** Where in the known steps, from 1; `more`: others come that are not known before the order is. */
  readonly step: { readonly nth: number; readonly of: number; readonly more: boolean };
  readonly sync: SyncState;
  /** Something is being stored or fetched: nothing can be pressed twice. */
  readonly busy: boolean;
  /** What went wrong last and what to do. */
  readonly problem: string | undefined;
}

/** Takes a participant through a sitting, whatever display shows it. */
export interface SittingGuide {
  readonly store: Pick<StoreApi<SittingGuideState>, 'getState' | 'getInitialState' | 'subscribe'>;
  consent(): Promise<void>;
  describe(facts: Readonly<Record<string, string>>): Promise<void>;
  prefer(condition: string, reason: string): Promise<void>;
  /**
   * The one way on where there is one: ends a break that is over, a practice that was enough, a form that said to take
   * care; reads the debriefing as read; asks for the order again; reads on the present display in place of the planned
   * one, which is recorded.
   */
  goOn(): Promise<void>;
  /** Always there: the participant stops, for now or for good; what was answered is kept. */
  stop(reason: string): Promise<void>;
  resume(): Promise<void>;
  /** Deletes everything of the participant. */
  withdraw(): Promise<void>;
  /** They go on after all, where that could not be done yet: it is not done at the next start either. */
  keepMine(): Promise<void>;
}

/** The sitting that the reading belongs to; undefined in practice. */
export const SittingContext = createContext<SittingGuide | undefined>(undefined);
export const useSitting = (): SittingGuide | undefined => useContext(SittingContext);
