import type { Condition } from '../../teaching/condition.ts';
import { answeringSteps } from './answering-steps.ts';
import { handlingSteps } from './handling-steps.ts';
import { measuringSteps } from './measuring-steps.ts';
import type { Means, TutorialStep } from './tutorial-step.ts';

/** Raised with every change of steps, or of what counts as done or wrong. */
export const LESSON_VERSION = 1;

/** What people have in the hand on each display, the usual one first. */
export const meansOf: Readonly<Record<Condition, readonly Means[]>> = {
  flat: ['mouse', 'touch', 'keyboard'],
  xr: ['controller', 'hand'],
  cardboard: ['gaze'],
};

/** The steps of the tutorial on one display, in order. */
export function lessonFor(condition: Condition): readonly TutorialStep[] {
  return [...handlingSteps, ...measuringSteps, ...answeringSteps].filter(({ says }) =>
    meansOf[condition].some((means) => says[means]),
  );
}
