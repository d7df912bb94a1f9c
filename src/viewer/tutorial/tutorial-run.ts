import type { Condition } from '../../teaching/condition.ts';
import { scoreSteps } from '../../teaching/tutorial/score-steps.ts';
import type { SkipReason, StepResult, TutorialRecord } from '../../teaching/tutorial/tutorial-record.ts';
import type { LoggedCommand } from '../event-log.ts';
import type { ViewerState } from '../viewer-state.ts';
import { LESSON_VERSION, lessonFor } from './lesson.ts';
import type { Means, Seen, Signal, TutorialStep } from './tutorial-step.ts';

/** A pause longer than this counts as this long, ms: nobody practises while the doorbell rings. */
const LONGEST_PAUSE_MS = 30_000;
/** What goes wrong within this time of the last wrong thing is the same try, ms: a drag is many commands. */
const SAME_TRY_MS = 1500;

/** One person's way through the tutorial on one display. Values only: everything that happens gives a new one. */
export interface TutorialRun {
  readonly record: TutorialRecord;
  /** What was seen since the present step began. */
  readonly seen: Seen;
  readonly ms: number;
  readonly mistakes: number;
  /** What was wrong with the last thing done; goes with the next right one. */
  readonly hint: string | undefined;
  readonly lastAt: number;
  readonly lastMistakeAt: number;
  /** The command that was wrong last, or that ended the step before. */
  readonly lastMistake: string | undefined;
  /** What the person last used; undefined until they did anything. */
  readonly means: Means | undefined;
}

/** Something that happened, at a time in ms. */
export type TutorialEvent =
  /** The picture changed; `command` changed it, unless it was a stack that plays. */
  | {
      readonly type: 'changed';
      readonly before: ViewerState;
      readonly now: ViewerState;
      readonly command: LoggedCommand | undefined;
    }
  | { readonly type: 'signal'; readonly signal: Signal }
  | { readonly type: 'answered'; readonly correct: boolean }
  | { readonly type: 'skipped'; readonly reason: SkipReason };

export function newRecord(id: string, condition: Condition, at: number): TutorialRecord {
  return { id, lesson: LESSON_VERSION, condition, startedAt: at, steps: [] };
}

/** Begins, or goes on with, what a record holds; the picture is already set up for its next step. */
export function beginRun(record: TutorialRecord, state: ViewerState, at: number): TutorialRun {
  return { record, means: undefined, ...freshStep(state, at, undefined) };
}

/** The step to be done now; undefined when all are. */
export function stepOf({ condition, steps }: TutorialRecord): TutorialStep | undefined {
  return lessonFor(condition).find(({ id }) => !steps.some(({ stepId }) => stepId === id));
}

/** What comes of an event. Where a step ends, `record` has its result and `stepOf` gives the next. */
export function advance(run: TutorialRun, event: TutorialEvent, at: number): TutorialRun {
  const step = stepOf(run.record);
  if (!step) return run;
  const timed = {
    ...run,
    ms: run.ms + Math.min(LONGEST_PAUSE_MS, Math.max(0, at - run.lastAt)),
    lastAt: at,
  };
  if (event.type === 'skipped') return finishStep(timed, step, at, event.reason);
  const noticed = notice(timed, event);
  if (step.done(noticed.seen)) return finishStep(noticed, step, at);
  return judge(noticed, step, event, at);
}

/** The run with a new step begun: its picture is set up. */
export function beginStep(run: TutorialRun, state: ViewerState, at: number): TutorialRun {
  return { ...run, ...freshStep(state, at, [...run.seen.commands].at(-1)) };
}

const freshStep = (state: ViewerState, at: number, ended: string | undefined) =>
  ({
    seen: {
      from: state,
      now: state,
      commands: new Set<string>(),
      signals: new Set<Signal>(),
      answer: 'none',
    },
    ms: 0,
    mistakes: 0,
    hint: undefined,
    lastAt: at,
    // What was under way when the step began, as a drag that goes on, is no mistake of this one.
    lastMistakeAt: at,
    lastMistake: ended,
  }) as const;

function notice(run: TutorialRun, event: Exclude<TutorialEvent, { type: 'skipped' }>): TutorialRun {
  const { seen } = run;
  if (event.type === 'signal')
    return { ...run, seen: { ...seen, signals: new Set([...seen.signals, event.signal]) } };
  if (event.type === 'answered') {
    const answer = event.correct ? 'right' : 'wrong';
    return { ...run, seen: { ...seen, answer }, mistakes: run.mistakes + (event.correct ? 0 : 1) };
  }
  const { now, command } = event;
  if (!command || command.input === 'program') return { ...run, seen: { ...seen, now } };
  const means = command.input === 'pen' ? 'mouse' : command.input;
  return { ...run, means, seen: { ...seen, now, commands: new Set([...seen.commands, command.command]) } };
}

function judge(run: TutorialRun, step: TutorialStep, event: TutorialEvent, at: number): TutorialRun {
  if (event.type !== 'changed' || !event.command || event.command.input === 'program') return run;
  const hint = step.mistake?.(run.seen, event.before, event.command);
  if (!hint) return run;
  const { command } = event.command;
  if (command === run.lastMistake && at - run.lastMistakeAt < SAME_TRY_MS)
    return { ...run, hint: run.hint && hint, lastMistakeAt: at };
  return { ...run, hint, mistakes: run.mistakes + 1, lastMistakeAt: at, lastMistake: command };
}

function finishStep(run: TutorialRun, step: TutorialStep, at: number, reason?: SkipReason): TutorialRun {
  const { record, seen, ms, mistakes, means } = run;
  const result: StepResult = {
    stepId: step.id,
    outcome: reason ? 'skipped' : 'done',
    ms,
    mistakes,
    ...(reason ? { reason } : step.facts?.(seen)),
    ...(means && { inputKind: means }),
  };
  const steps = [...record.steps, result];
  const open = { ...record, steps };
  const whole = stepOf(open) ? open : { ...open, finishedAt: at, score: scoreSteps(steps) };
  return { ...run, record: whole, hint: undefined };
}
