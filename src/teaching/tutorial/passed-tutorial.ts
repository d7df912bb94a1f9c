import type { Condition } from '../condition.ts';
import type { StepResult, TutorialRecord } from './tutorial-record.ts';

/**
 * When a person knows the tools well enough for a study: 3 measurements within 2 mm and 2 places found (shared domain
 * facts, section 4).
 */
export const criterion = { measurements: 3, withinMm: 2, places: 2 } as const;

/** What of the criterion a way through the tutorial has met. */
export interface CriterionMet {
  readonly measurements: number;
  readonly places: number;
  readonly passed: boolean;
}

/**
 * Counts the steps that were done; a corrected measurement counts as one that was placed right at once. A study may
 * ask for more or less than `criterion`.
 */
export function criterionMet(
  steps: readonly StepResult[],
  wanted: Readonly<Record<keyof typeof criterion, number>> = criterion,
): CriterionMet {
  const done = steps.filter(({ outcome }) => outcome === 'done');
  const measurements = done.filter(({ measured }) => measured && measured.errorMm <= wanted.withinMm).length;
  const places = done.filter(({ located }) => located?.offMm === 0).length;
  return {
    measurements,
    places,
    passed: measurements >= wanted.measurements && places >= wanted.places,
  };
}

/** Whether someone may begin a study's first case on this display: one finished tutorial there met the criterion. */
export function passedTutorial(records: readonly TutorialRecord[], condition: Condition): boolean {
  return records.some(
    (record) =>
      record.condition === condition && record.finishedAt !== undefined && criterionMet(record.steps).passed,
  );
}

/** Minutes that a person has practised on this display, all ways through together. */
export function minutesPractised(records: readonly TutorialRecord[], condition: Condition): number {
  const steps = records.filter((record) => record.condition === condition).flatMap((record) => record.steps);
  return steps.reduce((sum, { ms }) => sum + ms, 0) / 60_000;
}
