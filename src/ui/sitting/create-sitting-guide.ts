import { createStore } from 'zustand/vanilla';
import type { Clock } from '../../base/clock.ts';
import { UserError, toRecord } from '../../base/user-error.ts';
import { instruments } from '../../research/instruments/index.ts';
import { scoreInstrument } from '../../research/instruments/score-instrument.ts';
import type { SittingView } from '../../research/sitting/sitting-view.ts';
import type { DeviceSitting } from '../../storage/sittings/device-sitting.ts';
import type { Condition } from '../../teaching/condition.ts';
import type { Pace } from '../../teaching/attempt/pace.ts';
import type { FilledForm } from '../../teaching/attempt/filled-form.ts';
import { createFormRunner } from '../../viewer/form-runner.ts';
import { guardedSteps, type StepState } from '../../viewer/guarded.ts';
import { readElsewhere } from './display-words.ts';
import { elapsedMs } from './elapsed.ts';
import { plannedDisplay } from './planned-display.ts';
import type { SittingGuide, SittingGuideState } from './sitting-guide.ts';
import { type PageState, sittingPart } from './sitting-part.ts';
import { unheededForm } from './unheeded-form.ts';

export type GuideStep = SittingView['steps'][number];

/** The guide with what the page tells it that opens the cases. */
export interface HostedGuide extends SittingGuide {
  /** The step to do now; undefined before the allocation and at the end. */
  step(): GuideStep | undefined;
  /** Another display is before the participant's eyes. */
  present(display: Condition): void;
  /** A room is before the participant's eyes, which must not close between two steps. */
  immersed(): boolean;
  /** The case of the present step can be seen: its time begins, once. */
  beginCase(): Promise<void>;
  /** Whether the time of the present step's case has begun. */
  begun(): boolean;
  /** The questions of a step's case are there to be answered. */
  reading(stepId: string): void;
  /** What the next step needs could not be fetched; going on tries again. */
  trouble(what: Trouble | undefined): void;
  /** What of the practice is right so far; `over` when its last step is done. */
  practise(practised: PageState['practised'], over: boolean): void;
  /** Keeps how steadily a display was drawn, with the step that it was left in. */
  keepPace(pace: Pace): void;
  /** Time left for cases, ms; undefined without a limit. */
  timeLeftMs(): number | undefined;
  dispose(): void;
}

export interface Trouble {
  readonly message: string;
  readonly again: () => void;
}

export interface SittingGuideOptions {
  readonly device: DeviceSitting;
  readonly clock: Clock;
  /** Resolves after that many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Everything of the participant is deleted: there is nothing to go on with. */
  readonly onWithdrawn: () => void;
}

/** Asking for the order again while the network is away, ms. */
const ASK_AGAIN_MS = 5_000;
const nothingPractised = { lengths: 0, places: 0, activeMs: 0 };

export function createSittingGuide(options: SittingGuideOptions): HostedGuide {
  const { device, clock, wait, onWithdrawn } = options;
  const told = device.store.getState;
  const step = (): GuideStep | undefined => {
    const { sitting, view } = told();
    return sitting.state === 'under way' ? view.steps.find(({ id }) => id === sitting.now?.id) : undefined;
  };
  let page: PageState = {
    presented: 'flat',
    since: clock.now(),
    elsewhere: undefined,
    reading: undefined,
    form: undefined,
    practised: nothingPractised,
  };
  let going: StepState = { saving: false, problem: undefined };
  let trouble: Trouble | undefined;
  let lastStep: string | undefined;
  let disposed = false;

  const derive = (): SittingGuideState => {
    const { view, sitting, sync } = told();
    const at = sitting.now
      ? sitting.steps.findIndex(({ id }) => id === sitting.now?.id) + 1
      : sitting.done.size;
    return {
      title: view.title,
      part: sittingPart(told(), page),
      step: { nth: at, of: sitting.steps.length, more: view.allocation === undefined },
      sync,
      busy: going.saving,
      problem: going.problem?.message ?? trouble?.message,
    };
  };
  const store = createStore(derive);
  const guarded = guardedSteps(
    () => going,
    (part) => {
      going = { ...going, ...part };
      store.setState(derive(), true);
    },
  );
  /** Resolves when the step that is being stored is through. */
  const stored = () =>
    new Promise<void>((resolve) => {
      const stopWaiting = store.subscribe(({ busy }) => {
        if (busy) return;
        stopWaiting();
        resolve();
      });
    });
  const isOver = () => ['stopped', 'finished'].includes(told().sitting.state);
  const change = (part: Partial<PageState>) => {
    page = { ...page, ...part };
    store.setState(derive(), true);
  };

  /** Brings the page to the step that is to be done now. */
  const follow = () => {
    const now = step();
    if (now && now.id !== lastStep) {
      lastStep = now.id;
      const last = told().events.at(-1)?.at;
      page = {
        ...page,
        since: last ?? clock.now(),
        practised: nothingPractised,
        form: page.form?.cautioned ? page.form : undefined,
      };
    }
    if (now?.kind === 'form' && !page.form) page = { ...page, form: openForm(now.id, now) };
    store.setState(derive(), true);
    void goByItself();
  };

  /** `kept`: what told to take care before the page was closed. */
  const openForm = (
    stepId: string,
    { instrumentId, occasion }: Pick<FilledForm, 'instrumentId' | 'occasion'>,
    kept?: FilledForm,
  ) => {
    const instrument = instruments.get(instrumentId);
    const keep = async (form: FilledForm) => {
      const cautioned = scoreInstrument(instrument, form.answers).caution !== undefined;
      // Before it is recorded: the next step must not take its place while it has something to say.
      if (cautioned && page.form) page = { ...page, form: { ...page.form, cautioned } };
      try {
        await device.record({ type: 'filled', stepId, form });
      } catch (error) {
        if (page.form) change({ form: { ...page.form, cautioned: false } });
        throw error;
      }
    };
    const runner = createFormRunner({ instrument, occasion, clock, keep, ...(kept && { kept }) });
    return { stepId, runner, cautioned: kept !== undefined };
  };

  const timeLeftMs = () => {
    const minutes = told().view.plan.sittingMinutes;
    return minutes === undefined
      ? undefined
      : Math.max(0, minutes * 60_000 - elapsedMs(told().events, clock.now()));
  };
  /** A case that was begun has its own end. */
  const timeIsUp = (now: GuideStep) =>
    ['case', 'familiarise', 'break'].includes(now.kind) && !isBegun(now.id) && timeLeftMs() === 0;
  const isBegun = (stepId: string) =>
    told().events.some((event) => event.type === 'case-begun' && event.stepId === stepId);
  const leaveOut = async ({ id: stepId, kind }: GuideStep) => {
    if (kind === 'case') await device.record({ type: 'case-ended', stepId, timedOut: true });
    if (kind === 'break') await device.record({ type: 'break-ended', stepId });
    if (kind === 'familiarise') await device.record({ type: 'familiarised', stepId, ...page.practised });
  };

  const askForOrder = async () => {
    await device.askForAllocation();
    if (!told().view.allocation) throw new Error('sitting guide: asked for the order and got none');
  };

  /** What comes next without the participant's doing. */
  const byItself = (): (() => Promise<void>) | undefined => {
    if (page.form?.cautioned) return undefined;
    if (told().sitting.state === 'awaiting allocation') return askForOrder;
    const now = step();
    return now && timeIsUp(now) ? () => leaveOut(now) : undefined;
  };
  let goingByItself = false;
  const goByItself = async () => {
    if (goingByItself) return;
    goingByItself = true;
    try {
      for (let todo = byItself(); todo && !disposed; todo = byItself()) await persist(todo);
    } finally {
      goingByItself = false;
    }
  };
  /** What fails is said, and tried again by whoever calls. */
  const persist = async (todo: () => Promise<void>) => {
    try {
      await todo();
      say(undefined);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(toRecord(error));
      await wait(ASK_AGAIN_MS);
    }
  };
  const say = (problem: StepState['problem']) => {
    going = { ...going, problem };
    store.setState(derive(), true);
  };

  const deviate = (now: GuideStep) => {
    const planned = plannedDisplay(told().view, now);
    if (!planned || planned === page.presented) return undefined;
    return device.record({ type: 'deviated', what: readElsewhere(now.id, planned, page.presented) });
  };
  const beginCase = async () => {
    const now = step();
    if (now?.kind === 'case' && !isBegun(now.id)) await device.record({ type: 'case-begun', stepId: now.id });
  };
  const practisedEnough = () => {
    const { lengths = 0, places = 0 } = told().view.plan.familiarisation ?? {};
    return page.practised.lengths >= lengths && page.practised.places >= places;
  };
  const endPractice = async (stepId: string) => {
    if (practisedEnough()) await device.record({ type: 'familiarised', stepId, ...page.practised });
  };

  const stopListening = device.store.subscribe(follow);
  const unheeded = unheededForm(told().events);
  if (unheeded) page = { ...page, form: openForm(unheeded.stepId, unheeded.form, unheeded.form) };
  follow();
  return {
    store,
    step,
    timeLeftMs,
    immersed: () => page.presented !== 'flat',
    present(display) {
      if (display !== page.presented) change({ presented: display, elsewhere: undefined });
    },
    beginCase: () => guarded(beginCase),
    keepPace(pace) {
      // Not guarded: it must not be dropped while something else is stored, and nobody is told where it is not kept.
      const keep = async (stepId: string) => device.record({ type: 'paced', stepId, pace });
      if (lastStep !== undefined)
        keep(lastStep).catch((error: unknown) => {
          if (!(error instanceof UserError)) throw error;
        });
    },
    begun: () => isBegun(step()?.id ?? ''),
    reading: (stepId) => change({ reading: stepId }),
    trouble(what) {
      trouble = what;
      store.setState(derive(), true);
    },
    practise(practised, over) {
      change({ practised });
      const now = step();
      if (over && now?.kind === 'familiarise') void guarded(() => endPractice(now.id));
    },
    consent: () => guarded(() => device.record({ type: 'consented', consentHash: told().view.consent.hash })),
    describe: (facts) => guarded(() => device.record({ type: 'described', facts: { ...facts } })),
    prefer: (condition, reason) => guarded(() => device.record({ type: 'preferred', condition, reason })),
    goOn: () =>
      guarded(async () => {
        if (page.form?.cautioned) {
          change({ form: undefined });
          follow();
          return;
        }
        const now = step();
        const { part } = derive();
        if (trouble) {
          const { again } = trouble;
          trouble = undefined;
          again();
          return;
        }
        if (!now) return;
        if (part.kind === 'case') await beginCase();
        else if (part.kind === 'change-display') {
          await deviate(now);
          change({ elsewhere: now.id });
        } else if (part.kind === 'familiarise') await endPractice(now.id);
        else if (part.kind === 'debrief') await device.record({ type: 'debriefed' });
        else if (part.kind === 'break' && clock.now() >= part.endsAtMs)
          await device.record({ type: 'break-ended', stepId: now.id });
      }),
    async stop(reason) {
      // Never dropped: it comes after what is being stored, of which the sitting may be over.
      while (going.saving) await stored();
      if (disposed || isOver()) return;
      await guarded(() => device.record({ type: 'stopped', reason }));
    },
    resume: () => guarded(() => device.record({ type: 'resumed' })),
    withdraw: () =>
      guarded(async () => {
        await device.withdraw();
        onWithdrawn();
      }),
    keepMine: () => guarded(() => device.takeBackWithdrawal()),
    dispose() {
      disposed = true;
      stopListening();
    },
  };
}
