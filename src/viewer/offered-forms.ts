import { instruments } from '../research/instruments/index.ts';
import type { Instrument } from '../research/instruments/instrument.ts';
import type { Attempt } from '../teaching/attempt/attempt.ts';
import { formName, type Occasion } from '../teaching/attempt/filled-form.ts';
import type { Condition } from '../teaching/condition.ts';

/** A questionnaire that somebody may fill in now, or leave. */
export interface FormOffer {
  readonly instrument: Instrument;
  readonly occasion: Occasion;
}

/**
 * What practice offers and never demands: how one feels, before the first answer in a headset or viewer and after
 * the last; at the end how easy Oblique was to use and how hard the work. Each once.
 */
export function offeredForms(
  { answers, finishedAt, forms, condition: begunIn }: Attempt,
  condition: Condition,
): readonly FormOffer[] {
  const offers = (instrumentId: string, occasion: Occasion): readonly FormOffer[] =>
    forms.some((form) => formName(form) === formName({ instrumentId, occasion }))
      ? []
      : [{ instrument: instruments.get(instrumentId), occasion }];
  const immersive = [condition, begunIn, ...answers.map((answer) => answer.condition)].some(
    (each) => each !== 'flat',
  );
  if (finishedAt === undefined) return immersive && answers.length === 0 ? offers('csq-vr', 'before') : [];
  return [
    ...(immersive ? offers('csq-vr', 'after') : []),
    ...offers('sus', 'end'),
    ...offers('raw-tlx', 'end'),
  ];
}
