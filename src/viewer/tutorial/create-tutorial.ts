import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Condition } from '../../teaching/condition.ts';
import type { SkipReason, TutorialRecord } from '../../teaching/tutorial/tutorial-record.ts';
import type { AttemptRunner } from '../attempt-runner.ts';
import type { Viewer } from '../create-viewer.ts';
import { ANSWER_STEP } from './answering-steps.ts';
import { LESSON_VERSION } from './lesson.ts';
import {
  advance,
  beginRun,
  beginStep,
  newRecord,
  stepOf,
  type TutorialEvent,
  type TutorialRun,
} from './tutorial-run.ts';
import type { Signal, TutorialStep } from './tutorial-step.ts';

/** How long a hand is still that has ended what it did, ms. */
const STILL_MS = 400;

/** The tutorial as it goes on, over a viewer with the practice block; the same behind every display. */
export interface Tutorial {
  readonly store: Pick<StoreApi<TutorialRun>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** The step to be done now; undefined when all are. */
  step(): TutorialStep | undefined;
  /** Goes on with the steps of another display, where they were left; nothing on the same one. */
  moveTo(condition: Condition): void;
  /** Tells what only a front end can see. */
  signal(signal: Signal): void;
  skip(reason: SkipReason): void;
  /** Stops listening to viewer and question. */
  dispose(): void;
}

export interface TutorialOptions {
  readonly viewer: Viewer;
  /** Of the tutorial's one question. */
  readonly runner: Pick<AttemptRunner, 'store'>;
  readonly condition: Condition;
  /** What was kept of earlier ways through; an unfinished one is gone on with. */
  readonly records: readonly TutorialRecord[];
  /** Keeps a way through in place of what was kept of it before; called after every step. */
  readonly keep: (record: TutorialRecord) => void;
  /** Resolves after that many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

export function createTutorial(options: TutorialOptions): Tutorial {
  const { viewer, runner, condition, records, keep, wait } = options;
  const { clock } = viewer;
  const state = () => viewer.store.getState();
  const kept = new Map(records.map((record) => [record.id, record]));
  /** While the tutorial itself changes the picture. */
  let settingUp = false;
  let disposed = false;
  /** Counts every change of the picture. */
  let touched = 0;
  let lastLogged = viewer.log.at(-1);

  const setUp = (step: TutorialStep | undefined) => {
    settingUp = true;
    step?.setUp?.(viewer);
    settingUp = false;
    lastLogged = viewer.log.at(-1);
  };
  const runOf = (record: TutorialRecord) => {
    setUp(stepOf(record));
    return beginRun(record, state(), clock.now());
  };
  const fresh = (at: Condition) => newRecord(viewer.newId(), at, clock.now());
  const unfinished = (at: Condition) =>
    [...kept.values()].findLast(
      (record) =>
        record.condition === at && record.lesson === LESSON_VERSION && record.finishedAt === undefined,
    );
  const store = createStore<TutorialRun>(() => runOf(unfinished(condition) ?? fresh(condition)));
  const now = () => store.getState();

  const happen = (event: TutorialEvent) => {
    if (settingUp) return;
    const next = advance(now(), event, clock.now());
    if (next.record === now().record) {
      store.setState(next, true);
      return;
    }
    kept.set(next.record.id, next.record);
    keep(next.record);
    void goOn(next.record);
  };
  /**
   * Begins the next step once the hand is still: a wheel that runs on, or a drag that is not over, would undo what is
   * set up for it.
   */
  const goOn = async (record: TutorialRecord) => {
    settingUp = true;
    for (let seen = -1; seen !== touched; ) {
      seen = touched;
      await wait(STILL_MS);
    }
    if (disposed) return;
    setUp(stepOf(record));
    store.setState(beginStep({ ...now(), record }, state(), clock.now()), true);
    // Answered already, on another display.
    const [answer] = runner.store.getState().attempt.answers;
    if (answer && tutorial.step()?.id === ANSWER_STEP)
      happen({ type: 'answered', correct: answer.grade.correct });
  };
  const stopViewer = viewer.store.subscribe((after, before) => {
    touched += 1;
    const newest = viewer.log.at(-1);
    const command = newest === lastLogged ? undefined : newest;
    lastLogged = newest;
    happen({ type: 'changed', before, now: after, command });
  });
  const stopRunner = runner.store.subscribe(({ attempt }, { attempt: before }) => {
    const answer = attempt.answers.at(-1);
    if (answer && attempt.answers.length > before.answers.length)
      happen({ type: 'answered', correct: answer.grade.correct });
  });
  const tutorial: Tutorial = {
    store,
    step: () => stepOf(now().record),
    moveTo(at) {
      if (at === now().record.condition) return;
      store.setState({ ...now(), means: undefined }, true);
      void goOn(unfinished(at) ?? fresh(at));
    },
    signal: (signal) => {
      if (!now().seen.signals.has(signal)) happen({ type: 'signal', signal });
    },
    skip: (reason) => happen({ type: 'skipped', reason }),
    dispose() {
      disposed = true;
      stopViewer();
      stopRunner();
    },
  };
  return tutorial;
}
