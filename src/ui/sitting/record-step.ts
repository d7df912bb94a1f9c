import type { DeviceSitting } from '../../storage/sittings/device-sitting.ts';
import type { AttemptEvent } from '../../teaching/attempt/attempt-event.ts';
import type { Condition } from '../../teaching/condition.ts';
import { readElsewhere } from './display-words.ts';

export interface StepRecord {
  readonly device: Pick<DeviceSitting, 'record' | 'store'>;
  readonly stepId: string;
  readonly planned: Condition;
}

/** Records what happens in a step's case with the sitting, in place of the learner's own history. */
export function recordStep({ device, stepId, planned }: StepRecord) {
  const deviate = async (really: Condition) => {
    const what = readElsewhere(stepId, planned, really);
    const known = device.store
      .getState()
      .events.some((event) => event.type === 'deviated' && event.what === what);
    if (!known) await device.record({ type: 'deviated', what });
  };
  const isTimedOut = () =>
    device.store
      .getState()
      .events.some((event) => event.type === 'answered' && event.stepId === stepId && event.answer.timedOut);
  return async (event: AttemptEvent): Promise<void> => {
    if (event.type === 'answered') {
      // First: an answer that is stored is not stored again for what failed after it.
      if (event.answer.condition !== planned) await deviate(event.answer.condition);
      await device.record({ type: 'answered', stepId, answer: event.answer });
    } else if (event.type === 'finished')
      await device.record({ type: 'case-ended', stepId, timedOut: isTimedOut() });
    else if (event.type === 'paced') await device.record({ type: 'paced', stepId, pace: event.pace });
  };
}
