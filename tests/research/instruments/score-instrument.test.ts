import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { instruments } from '../../../src/research/instruments/index.ts';
import {
  type InstrumentAnswers,
  scoreInstrument,
} from '../../../src/research/instruments/score-instrument.ts';
import { sharedPath } from '../../support/shared.ts';

const itemsOf = (id: string) => instruments.get(id).items.map((item) => item.id);
const inOrder = (id: string, values: readonly number[]): InstrumentAnswers =>
  Object.fromEntries(values.map((value, i) => [itemsOf(id)[i]!, value]));
const scored = (id: string, answers: InstrumentAnswers) =>
  Object.fromEntries(
    scoreInstrument(instruments.get(id), answers).scores.map(({ id: score, value }) => [score, value]),
  );

const dimensions = ['mental', 'physical', 'temporal', 'performance', 'effort', 'frustration'];
/** Answers to the fifteen pairs that give each dimension its number of wins, found by trying. */
function pairsFor(wins: readonly number[]): InstrumentAnswers {
  const pairs = itemsOf('nasa-tlx').slice(6);
  const search = (i: number, left: readonly number[]): Record<string, number> | undefined => {
    if (i === pairs.length) return {};
    for (const [choice, name] of pairs[i]!.split('-or-').entries()) {
      const d = dimensions.indexOf(name);
      if (left[d]! === 0) continue;
      const rest = search(
        i + 1,
        left.map((n, j) => (j === d ? n - 1 : n)),
      );
      if (rest) return { [pairs[i]!]: choice, ...rest };
    }
    return undefined;
  };
  const found = search(0, wins);
  if (!found) throw new Error(`no pairs give ${wins.join()}`);
  return found;
}

const numbers = z.record(z.string(), z.number());
const list = z.object({ items: z.array(z.number()) });
/** How each kind of reference case is put to our instruments, and which of our scores is meant. */
const readers: Record<string, (input: unknown) => Record<string, number | undefined>> = {
  sus: (input) => ({ score: scored('sus', inOrder('sus', list.parse(input).items)).sus }),
  raw_tlx: (input) => ({ score: scored('raw-tlx', numbers.parse(input)).raw }),
  tlx_weighted(input) {
    const { ratings, weights } = z
      .object({ ratings: z.array(z.number()), weights: z.array(z.number()) })
      .parse(input);
    const rated = Object.fromEntries(dimensions.map((name, i) => [name, ratings[i]!]));
    return { score: scored('nasa-tlx', { ...rated, ...pairsFor(weights) }).weighted };
  },
  ssq: (input) => scored('ssq', z.object({ items: numbers }).parse(input).items),
  vrsq(input) {
    const parts = z.object({ oculomotor: numbers, disorientation: numbers }).parse(input);
    return scored('vrsq', { ...parts.oculomotor, ...parts.disorientation });
  },
};

const path = sharedPath('fixtures/stats.json');
describe.skipIf(!path)(`reference scores${path ? '' : ' (skipped: no shared data)'}`, () => {
  const file = z.object({
    cases: z.array(z.object({ id: z.string(), kind: z.string(), input: z.unknown(), expected: z.unknown() })),
  });
  const cases = path ? file.parse(JSON.parse(readFileSync(path, 'utf8'))).cases : [];
  const ours = cases.filter(({ kind }) => kind in readers);
  test('there are some of each kind', () => {
    expect(new Set(ours.map(({ kind }) => kind))).toEqual(new Set(Object.keys(readers)));
  });
  test.each(ours)('$id', ({ kind, input, expected }) => {
    const got = readers[kind]!(input);
    for (const [score, value] of Object.entries(expected as Record<string, unknown>))
      if (typeof value === 'number') expect(got[score], score).toBeCloseTo(value, 8);
  });
});

describe.each(instruments.all)('$id', (instrument) => {
  const { items, scale, scores } = instrument;
  const range = (id: string): number[] => {
    const options = items.find((item) => item.id === id)!.options;
    if (options) return options.map(({ value }) => value);
    return scale.type === 'slider' ? [scale.min, scale.max] : scale.options.map(({ value }) => value);
  };
  const all = (pick: (id: string) => number) => Object.fromEntries(items.map(({ id }) => [id, pick(id)]));

  test('each score reaches its published ends and never goes beyond', () => {
    for (const rule of scores) {
      const weight = (id: string) => (rule.rule === 'linear' ? (rule.weights[id] ?? 0) : 1);
      const best = all((id) => (weight(id) >= 0 ? Math.max(...range(id)) : Math.min(...range(id))));
      const least = all((id) => (weight(id) >= 0 ? Math.min(...range(id)) : Math.max(...range(id))));
      const value = (answers: InstrumentAnswers) =>
        scoreInstrument(instrument, answers).scores.find(({ id }) => id === rule.id)!.value;
      expect(value(best)).toBeCloseTo(rule.max, 8);
      expect(value(least)).toBeCloseTo(rule.min, 8);
    }
  });

  test('a skipped item leaves every score that counts it without a value, and no other', () => {
    const full = all((id) => range(id)[0]!);
    for (const { id } of items) {
      const { [id]: _skipped, ...rest } = full;
      const { missing, scores: left } = scoreInstrument(instrument, rest);
      expect(missing).toEqual([id]);
      for (const [i, rule] of scores.entries()) {
        const counts =
          rule.rule === 'linear'
            ? id in rule.weights
            : rule.pairs.some(({ item, of }) => item === id || of.includes(id));
        expect(left[i]!.value === undefined, `${rule.id} without ${id}`).toBe(counts);
      }
    }
  });

  test('an answer that the scale does not have is refused', () => {
    expect(() => scoreInstrument(instrument, { [items[0]!.id]: 101 })).toThrow('no answer');
    expect(() => scoreInstrument(instrument, { nonsense: 1 })).toThrow('no item');
  });
});

test('the same answer to statements that contradict each other is marked, other questionnaires are not', () => {
  const same = (id: string, value: number) =>
    scoreInstrument(
      instruments.get(id),
      inOrder(
        id,
        itemsOf(id).map(() => value),
      ),
    ).straightLined;
  expect([1, 3, 5].map((value) => same('sus', value))).toEqual([true, true, true]);
  expect(same('csq-vr', 1)).toBe(false);
  expect(same('ssq', 0)).toBe(false);
  expect(
    scoreInstrument(instruments.get('sus'), inOrder('sus', [5, 1, 5, 1, 5, 1, 5, 1, 5, 1])).straightLined,
  ).toBe(false);
});

test('somebody who feels ill is told to rest, and nobody else', () => {
  const caution = (values: number[]) =>
    scoreInstrument(instruments.get('csq-vr'), inOrder('csq-vr', values)).caution;
  expect(caution([1, 2, 4, 4, 1, 1])).toBeUndefined();
  expect(caution([1, 1, 5, 1, 1, 1])).toContain('Take the headset off');
});
