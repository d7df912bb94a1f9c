import type { Random } from '../../base/random.ts';
import type { FilledForm, Occasion } from '../../teaching/attempt/filled-form.ts';
import type { Condition } from '../../teaching/condition.ts';
import type { Instrument, InstrumentItem } from '../instruments/instrument.ts';
import { type InstrumentAnswers, scoreInstrument } from '../instruments/score-instrument.ts';

export interface RobotFormOptions {
  readonly occasion: Occasion;
  readonly condition: Condition;
  /** Milliseconds since the Unix epoch. */
  readonly shownAt: number;
  readonly submittedAt: number;
}

/** A questionnaire as a robot fills it in: every item, anywhere on its scale. */
export function robotForm(instrument: Instrument, options: RobotFormOptions, random: Random): FilledForm {
  const answers: InstrumentAnswers = Object.fromEntries(
    instrument.items.map((item) => [item.id, anyAnswer(instrument, item, random)]),
  );
  const { scores, straightLined } = scoreInstrument(instrument, answers);
  return {
    instrumentId: instrument.id,
    wordingHash: instrument.wordingHash,
    answers: { ...answers },
    scores: Object.fromEntries(scores.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]))),
    straightLined,
    inputKind: 'robot',
    ...options,
  };
}

function anyAnswer({ scale }: Instrument, { options }: InstrumentItem, random: Random): number {
  const offered = options ?? (scale.type === 'options' ? scale.options : undefined);
  if (offered) return offered[Math.floor(random.uniform() * offered.length)]!.value;
  if (scale.type !== 'slider') throw new Error('robot form: an item without a scale');
  const steps = Math.round((scale.max - scale.min) / scale.step);
  return scale.min + scale.step * Math.floor(random.uniform() * (steps + 1));
}
