import type { Instrument, ScoreRule } from './instrument.ts';

/** Numbers by item id; an item that was skipped is not there. */
export type InstrumentAnswers = Readonly<Record<string, number>>;

export interface InstrumentScore {
  readonly id: string;
  readonly name: string;
  /** Undefined where an item that it counts was skipped: nothing is filled in. */
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
}

export interface InstrumentResult {
  readonly scores: readonly InstrumentScore[];
  /** Ids of items that were skipped. */
  readonly missing: readonly string[];
  /** The same answer throughout where items mean opposite things: look twice before believing it. */
  readonly straightLined: boolean;
  /** What to say to somebody who is unwell. */
  readonly caution: string | undefined;
}

/** Scores a questionnaire by its own rules. Throws on an answer that its scale does not have: a bug. */
export function scoreInstrument(instrument: Instrument, answers: InstrumentAnswers): InstrumentResult {
  for (const [id, value] of Object.entries(answers)) requireOnScale(instrument, id, value);
  const given = instrument.items.flatMap(({ id }) => answers[id] ?? []);
  const { caution, contradictsItself, items } = instrument;
  return {
    scores: instrument.scores.map((rule) => {
      const { id, name, min, max } = rule;
      return { id, name, value: scoreBy(rule, answers), min, max };
    }),
    missing: items.filter(({ id }) => answers[id] === undefined).map(({ id }) => id),
    straightLined:
      contradictsItself && given.length === items.length && given.every((value) => value === given[0]),
    caution: caution && given.some((value) => value >= caution.atLeast) ? caution.text : undefined,
  };
}

function scoreBy(rule: ScoreRule, answers: InstrumentAnswers): number | undefined {
  const terms =
    rule.rule === 'linear'
      ? Object.entries(rule.weights).map(([id, weight]) => [answers[id], weight] as const)
      : rule.pairs.map(({ item, of }) => {
          const chosen = answers[item];
          // All six are rated, or there is no score, also where one of them never won.
          const rated = of.every((id) => answers[id] !== undefined);
          return [chosen === undefined || !rated ? undefined : answers[of[chosen]!], 1] as const;
        });
  let sum = rule.rule === 'linear' ? rule.add : 0;
  for (const [value, weight] of terms) {
    if (value === undefined) return undefined;
    sum += weight * value;
  }
  return ((rule.rule === 'linear' ? rule.multiply : 1) * sum) / rule.divide;
}

function requireOnScale({ id, scale, items }: Instrument, itemId: string, value: number): void {
  const item = items.find((each) => each.id === itemId);
  if (!item) throw new Error(`instrument ${id}: no item '${itemId}'`);
  const options = item.options ?? (scale.type === 'options' ? scale.options : undefined);
  const fits = options
    ? options.some((option) => option.value === value)
    : scale.type === 'slider' && value >= scale.min && value <= scale.max;
  if (!fits) throw new Error(`instrument ${id}: ${value} is no answer to '${itemId}'`);
}
