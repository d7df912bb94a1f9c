import type { ChoiceValue, Control } from '../../teaching/control.ts';
import type { Instrument, InstrumentItem } from './instrument.ts';
import type { InstrumentAnswers } from './score-instrument.ts';

/** One item as every display draws it: its words, and a control of the same vocabulary as questions have. */
export interface InstrumentQuestion {
  readonly id: string;
  /** Undefined where the control says it itself. */
  readonly text: string | undefined;
  readonly control: Control;
}

/** The pages of a questionnaire, the same on every display. */
export function instrumentPages(instrument: Instrument): readonly (readonly InstrumentQuestion[])[] {
  const { items, itemsPerPage } = instrument;
  const count = Math.ceil(items.length / itemsPerPage);
  return Array.from({ length: count }, (_, page) =>
    items
      .slice(page * itemsPerPage, (page + 1) * itemsPerPage)
      .map((item) => ({ id: item.id, ...drawn(instrument, item) })),
  );
}

/** What was put into the controls, as numbers. */
export function answersFrom(
  instrument: Instrument,
  choices: Readonly<Record<string, ChoiceValue>>,
): InstrumentAnswers {
  const given = instrument.items.flatMap(({ id }): [string, number][] => {
    const choice = choices[id];
    return choice === undefined ? [] : [[id, Number(choice)]];
  });
  return Object.fromEntries(given);
}

function drawn({ scale }: Instrument, item: InstrumentItem): Omit<InstrumentQuestion, 'id'> {
  const { id, text } = item;
  if (!item.options && scale.type === 'slider') {
    const { min, max, step } = scale;
    const { minLabel = String(min), maxLabel = String(max) } = item;
    return {
      text: undefined,
      control: { control: 'slider', id, label: text, min, max, step, minLabel, maxLabel },
    };
  }
  const options = item.options ?? (scale.type === 'options' ? scale.options : []);
  return {
    text,
    control: {
      control: 'choose-one',
      id,
      options: options.map(({ value, text: words }) => ({ id: String(value), text: words })),
    },
  };
}
