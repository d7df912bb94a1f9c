import type { GuideStep } from '../../ui/sitting/create-sitting-guide.ts';
import { countFamiliarisation } from '../../ui/sitting/familiarisation.ts';
import { plannedDisplay } from '../../ui/sitting/planned-display.ts';
import type { Reading } from '../reading.ts';
import { type PracticeServices, startPractice } from '../tutorial/start-practice.ts';
import type { Taking } from './start-step-case.ts';

/** The practice block as the way to a display's first case: what is right is counted, the learner's own is left alone. */
export async function startStepPractice(
  services: PracticeServices,
  { guide, device }: Taking,
  step: Extract<GuideStep, { kind: 'familiarise' }>,
  roomId: string | undefined,
): Promise<Reading> {
  const { view } = device.store.getState();
  const planned = plannedDisplay(view, step) ?? 'flat';
  const count = countFamiliarisation(view.plan, planned);
  const reading = await startPractice(services, {
    roomId,
    keep: (record) => guide.practise(count(record), record.finishedAt !== undefined),
  });
  return { ...reading, scanKey: `sitting:${step.id}`, sitting: { guide, planned } };
}
