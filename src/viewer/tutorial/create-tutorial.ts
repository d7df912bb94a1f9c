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
}

export function createTutorial({ viewer, runner, condition, records, keep }: TutorialOptions): Tutorial {
  const { clock } = viewer;
  const state = () => viewer.store.getState();
  const kept = new Map(records.map((record) => [record.id, record]));
  /** While the tutorial itself changes the picture. */
  let settingUp = false;
  let disposed = false;
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
    store.setState(next, true);
    goOn();
  };
  /** Begins the next step once everybody has heard of the change that ended this one. */
  const goOn = () => {
    settingUp = true;
    queueMicrotask(() => {
      if (disposed) return;
      setUp(tutorial.step());
      store.setState(beginStep(now(), state(), clock.now()), true);
      // Answered already, on another display.
      const [answer] = runner.store.getState().attempt.answers;
      if (answer && tutorial.step()?.id === ANSWER_STEP)
        happen({ type: 'answered', correct: answer.grade.correct });
    });
  };
  const stopViewer = viewer.store.subscribe((after, before) => {
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
      store.setState({ ...now(), record: unfinished(at) ?? fresh(at), means: undefined }, true);
      goOn();
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
