import type { StepResult } from './tutorial-record.ts';

/** What one mistake takes from a step, and what a step that was done is worth at least. */
const PER_MISTAKE = 0.25;
const LEAST = 0.25;

/**
 * 0 … 100: every step counts the same, skipped ones nothing. Time is recorded and not scored: hurrying is no skill
 * that a reader should learn.
 */
export function scoreSteps(steps: readonly StepResult[]): number {
  if (steps.length === 0) return 0;
  const worth = ({ outcome, mistakes }: StepResult) =>
    outcome === 'skipped' ? 0 : Math.max(LEAST, 1 - PER_MISTAKE * mistakes);
  return Math.round((100 * steps.reduce((sum, step) => sum + worth(step), 0)) / steps.length);
}
