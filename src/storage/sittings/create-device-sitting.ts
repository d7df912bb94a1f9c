import { createStore } from 'zustand/vanilla';
import { sameJson } from '../../base/json.ts';
import { UserError } from '../../base/user-error.ts';
import { sittingFrom } from '../../research/sitting/sitting.ts';
import type { SittingView } from '../../research/sitting/sitting-view.ts';
import type { DeviceSitting, DeviceSittingState } from './device-sitting.ts';
import { carryOutWithdrawal } from './carry-out-withdrawal.ts';
import { createOutbox, type Outbox, type OutboxOptions } from './outbox.ts';
import { type JournalOptions, openJournal, type SittingJournal } from './sitting-journal.ts';
import type { OtherTabs } from './other-tabs.ts';
import type { SittingServer } from './sitting-server.ts';

export interface DeviceSittingOptions extends JournalOptions, Pick<OutboxOptions, 'backOff' | 'onOnline'> {
  readonly server: SittingServer;
  /** What the server said just now, as in reply to the code; asked for otherwise. */
  readonly view?: SittingView;
  /** How long minutes that a participant is given beyond everybody's take to arrive at most, ms; a minute by itself. */
  readonly lookEveryMs?: number;
  /** Makes this browser forget whose sitting it was, with a withdrawal. */
  readonly forget?: () => Promise<void>;
  /** Without them, what another tab recorded is only seen with this one's next event. */
  readonly otherTabs?: (sittingId: string) => OtherTabs;
}

/**
 * Opens a participant's sitting on this device, with everything that was recorded here before, and goes on sending it.
 * Without the server it opens as it was left. Rejects with a `UserError`: the disk cannot be used, or the server
 * cannot be reached (`sitting/unreachable`) and this device has never seen the sitting. A withdrawal that was cut off is
 * carried through instead, and then it is `sitting/withdrawn`.
 */
export async function createDeviceSitting(options: DeviceSittingOptions): Promise<DeviceSitting> {
  const { server, log, forget = async () => undefined } = options;
  const journal = await openJournal(options);
  const withdrawal = { journal, server, forget, log };
  if (journal.withdrawing()) {
    await carryOutWithdrawal(withdrawal);
    throw withdrawn();
  }
  const told = options.view ?? (await seen(server, journal));
  if (told) {
    await journal.keepView(told);
    // The server came back without something that it once had, as from an older copy of its database.
    const stored = journal.entries().filter((entry) => entry.stored).length;
    if ((told.stored[journal.device] ?? 0) < stored) await journal.markUnsent();
  }

  const stateNow = (): DeviceSittingState => {
    const view = journal.view()!;
    const events = journal.entries().map(({ event }) => event);
    const known = { beforeAllocation: view.steps, all: view.allocation && view.steps };
    const sitting = sittingFrom(known, events, { done: view.done, stopped: view.state === 'stopped' });
    return { view, events, sitting, sync: outbox.sync() };
  };
  const outbox: Outbox = createOutbox({ ...options, journal, onChange: () => store.setState(stateNow()) });
  const store = createStore<DeviceSittingState>(stateNow);
  const otherTabs = options.otherTabs?.(options.sittingId);

  // Nothing else depends on it: what is recorded stays so, whatever becomes of this.
  const dropInput = () =>
    journal.keepInput(undefined).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      log.warn('sitting/input-not-dropped', { code: error.code });
    });
  // Its step may have ended on another device, or just before the page died.
  const left = journal.input();
  if (left && store.getState().sitting.done.has(left.stepId)) await dropInput();

  let disposed = false;
  let gone = false;
  // The plan alone: everything else of the view changes by what this device asks.
  const look = async () => {
    try {
      const { plan } = await server.see();
      const view = journal.view();
      if (disposed || !view || sameJson(view.plan, plan)) return;
      await journal.keepView({ ...view, plan });
      store.setState(stateNow());
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      log.info('sitting/not-seen', { code: error.code });
    }
  };
  const looking = setInterval(() => void look(), options.lookEveryMs ?? 60_000);

  const record: DeviceSitting['record'] = async (happening) => {
    if (gone) throw withdrawn();
    await journal.add(happening);
    if (happening.type === 'answered' || happening.type === 'case-ended') await dropInput();
    // A channel that is closed, as when the page was left meanwhile, throws.
    if (!disposed) otherTabs?.tell();
    store.setState(stateNow());
    outbox.nudge();
  };
  const dispose = () => {
    disposed = true;
    clearInterval(looking);
    otherTabs?.close();
    outbox.dispose();
  };
  /** Nothing is kept from here on, in whichever tab it was deleted. */
  const leave = () => {
    gone = true;
    dispose();
  };
  // The outbox reads the journal first, and says by itself what goes wrong.
  const heard = async () => {
    // A disk that cannot be read is the outbox's to say.
    if (await journal.isThere().catch(() => true)) outbox.nudge();
    else leave();
  };
  otherTabs?.hear(() => void heard());
  outbox.nudge();
  return {
    store,
    record,
    async askForAllocation() {
      await outbox.flush();
      const view = await server.allocate();
      await journal.keepView(view);
      store.setState(stateNow());
      if (view.allocation) await record({ type: 'allocated', sequence: view.allocation.sequence });
    },
    async withdraw() {
      // A display that closes with it would leave something behind.
      gone = true;
      try {
        await carryOutWithdrawal(withdrawal);
      } catch (error) {
        gone = false;
        throw error;
      }
      otherTabs?.tell();
      leave();
    },
    takeBackWithdrawal: () => journal.keepWithdrawing(false),
    input: journal.input,
    keepInput: journal.keepInput,
    dispose,
  };
}

const withdrawn = () =>
  new UserError('sitting/withdrawn', 'Everything of yours was deleted. Thank you for having taken part.');

/** What the server says; undefined where it cannot be reached and this device knows from before. */
async function seen(server: SittingServer, journal: SittingJournal): Promise<SittingView | undefined> {
  try {
    return await server.see();
  } catch (error) {
    const gone = error instanceof UserError && error.code === 'sitting/unreachable';
    if (gone && journal.view()) return undefined;
    throw error;
  }
}
