import { createManualClock } from '../../../src/base/clock.ts';
import { instruments } from '../../../src/research/instruments/index.ts';
import type { FilledForm } from '../../../src/teaching/attempt/filled-form.ts';
import { createFormRunner } from '../../../src/viewer/form-runner.ts';

/** A questionnaire of a sitting, and what it has stored. */
export function exampleForm(instrumentId: string) {
  const stored: FilledForm[] = [];
  const form = createFormRunner({
    instrument: instruments.get(instrumentId),
    occasion: 'after',
    clock: createManualClock(1_000),
    keep: async (filled) => void stored.push(filled),
  });
  return { form, stored };
}
