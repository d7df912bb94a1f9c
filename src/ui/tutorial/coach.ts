import { criterion, criterionMet } from '../../teaching/tutorial/passed-tutorial.ts';
import type { StepResult, TutorialRecord } from '../../teaching/tutorial/tutorial-record.ts';
import { lessonFor, meansOf } from '../../viewer/tutorial/lesson.ts';
import { stepOf, type TutorialRun } from '../../viewer/tutorial/tutorial-run.ts';
import type { Means } from '../../viewer/tutorial/tutorial-step.ts';

/** What a coach shows, in words and numbers: the same on a card, on a board in VR and in a phone viewer. */
export type Coach = Coaching | Finished;

export interface Coaching {
  readonly stage: 'step';
  readonly stepId: string;
  /** Counts from 1. */
  readonly number: number;
  readonly count: number;
  readonly title: string;
  readonly says: string;
  /** The same by keyboard, where there is one. */
  readonly keys: string | undefined;
  /** What was wrong with the last thing done. */
  readonly hint: string | undefined;
  /** How the steps before went. */
  readonly results: readonly StepResult[];
}

export interface Finished {
  readonly stage: 'finished';
  /** 0 … 100. */
  readonly score: number;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly passed: boolean;
  /** What the result means for a study. */
  readonly verdict: string;
  readonly results: readonly StepResult[];
}

/** @param usual What the person has in the hand before they have used anything. */
export function coachOf({ record, hint, means }: TutorialRun, usual: Means): Coach {
  const lesson = lessonFor(record.condition);
  const step = stepOf(record);
  if (!step) return finished(record);
  const inHand = meansOf[record.condition];
  const wanted = [means, usual, ...inHand].filter((each) => each !== undefined && each !== 'keyboard');
  const says = wanted.flatMap((each) => (inHand.includes(each) ? (step.says[each] ?? []) : []))[0];
  return {
    stage: 'step',
    stepId: step.id,
    number: lesson.indexOf(step) + 1,
    count: lesson.length,
    title: step.title,
    says: says ?? '',
    keys: usual === 'mouse' ? step.says.keyboard : undefined,
    hint,
    results: record.steps,
  };
}

function finished({ steps, score = 0 }: TutorialRecord): Finished {
  const met = criterionMet(steps);
  const errors = steps.flatMap(({ measured }) => (measured ? [measured.errorMm] : []));
  const ms = steps.reduce((sum, step) => sum + step.ms, 0);
  const skipped = steps.filter(({ outcome }) => outcome === 'skipped').length;
  return {
    stage: 'finished',
    score,
    facts: [
      { label: 'Time', value: `${Math.floor(ms / 60_000)} min ${Math.floor((ms % 60_000) / 1000)} s` },
      { label: 'Mistakes', value: String(steps.reduce((sum, { mistakes }) => sum + mistakes, 0)) },
      ...(errors.length > 0
        ? [{ label: 'Lengths were off by', value: `${errors.map((mm) => mm.toFixed(1)).join(', ')} mm` }]
        : []),
      ...(skipped > 0 ? [{ label: 'Left out', value: `${skipped} of ${steps.length} steps` }] : []),
    ],
    passed: met.passed,
    verdict: met.passed
      ? `You measured within ${criterion.withinMm} mm and found both places. You know the tools.`
      : `To know the tools for sure: ${criterion.measurements} lengths within ${criterion.withinMm} mm and ${criterion.places} places found. You have ${met.measurements} and ${met.places}.`,
    results: steps,
  };
}

/** Why a step may be left out, in the order in which reasons are offered. */
export const skipReasons = [
  { reason: 'known', text: 'I know this' },
  { reason: 'not-possible', text: 'Not possible here' },
  { reason: 'later', text: 'Another time' },
] as const;
