import type { SittingStep } from '../../research/sitting/sitting-step.ts';
import type { SittingView } from '../../research/sitting/sitting-view.ts';
import { type Condition, conditionSchema } from '../../teaching/condition.ts';

/** The display that a step is to be read on: its condition's; tests are read flat. Undefined where any will do. */
export function plannedDisplay(
  { allocation }: Pick<SittingView, 'allocation'>,
  step: SittingStep,
): Condition | undefined {
  if (step.kind !== 'case' && step.kind !== 'familiarise') return undefined;
  const condition = allocation?.conditions.find(({ id }) => id === step.condition);
  return condition ? conditionSchema.parse(condition.display) : 'flat';
}
