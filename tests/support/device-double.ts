import { createStore } from 'zustand/vanilla';
import type { Clock } from '../../src/base/clock.ts';
import { UserError } from '../../src/base/user-error.ts';
import type { Protocol } from '../../src/research/protocol/protocol.ts';
import { sittingFrom } from '../../src/research/sitting/sitting.ts';
import type { SittingEvent } from '../../src/research/sitting/sitting-event.ts';
import { sittingSteps, stepsBeforeAllocation } from '../../src/research/sitting/sitting-steps.ts';
import { viewOfSitting } from '../../src/research/sitting/view-of-sitting.ts';
import type {
  DeviceSitting,
  DeviceSittingState,
  SyncState,
} from '../../src/storage/sittings/device-sitting.ts';
import type { UnsubmittedInput } from '../../src/storage/sittings/unsubmitted-input.ts';

export interface DeviceDouble extends DeviceSitting {
  /** Everything recorded, in order. */
  readonly events: SittingEvent[];
  /** What is the matter, changed by the test: nothing leaves the device, nothing can be recorded. */
  readonly trouble: { offline: boolean; diskFull: boolean };
  /** Gives minutes beyond everybody's, as a coordinator does. */
  giveMinutes(more: { readonly ofCase?: number; readonly ofSitting?: number }): void;
}

/** A sitting in memory, of one participant who gets this sequence. */
export function deviceDouble(protocol: Protocol, sequence: string, clock: Clock): DeviceDouble {
  const events: SittingEvent[] = [];
  const trouble = { offline: false, diskFull: false };
  const given = { ofCase: 0, ofSitting: 0 };
  const more = (minutes: number | undefined, extra: number) =>
    minutes === undefined ? undefined : minutes + extra;
  let input: UnsubmittedInput | undefined;
  let allocated = false;
  const beforeAllocation = stepsBeforeAllocation(protocol);
  const all = sittingSteps(protocol, sequence, { seed: 'double', participantCode: 'P1' });
  const state = (): DeviceSittingState => {
    const way = {
      beforeAllocation,
      all: allocated ? all : undefined,
      sequence: allocated ? sequence : undefined,
    };
    const sync: SyncState = {
      unsent: trouble.offline ? events.length : 0,
      state: trouble.offline ? 'waiting' : 'all sent',
      problem: undefined,
    };
    const view = viewOfSitting(
      protocol,
      'P1',
      way,
      events.map((event) => ({ device: 'double', event })),
    );
    const { caseMinutes, sittingMinutes } = view.plan;
    return {
      view: {
        ...view,
        plan: {
          ...view.plan,
          caseMinutes: more(caseMinutes, given.ofCase),
          sittingMinutes: more(sittingMinutes, given.ofSitting),
        },
      },
      events: [...events],
      sitting: sittingFrom(way, events),
      sync,
    };
  };
  const store = createStore<DeviceSittingState>(state);
  const double: DeviceDouble = {
    store,
    events,
    trouble,
    giveMinutes({ ofCase = 0, ofSitting = 0 }) {
      given.ofCase += ofCase;
      given.ofSitting += ofSitting;
      store.setState(state(), true);
    },
    async record(happening) {
      if (trouble.diskFull)
        throw new UserError('storage/full', 'There is no room left. Free some and try again.');
      if (happening.type === 'answered' || happening.type === 'case-ended') input = undefined;
      events.push({ ...happening, number: events.length, at: clock.now() } as SittingEvent);
      store.setState(state(), true);
    },
    async askForAllocation() {
      if (trouble.offline) throw new UserError('sitting/unreachable', 'The server cannot be reached.');
      allocated = true;
      store.setState(state(), true);
      await double.record({ type: 'allocated', sequence });
    },
    async withdraw() {
      events.length = 0;
    },
    takeBackWithdrawal: async () => undefined,
    input: () => input,
    async keepInput(kept) {
      input = kept;
    },
    dispose: () => undefined,
  };
  return double;
}
