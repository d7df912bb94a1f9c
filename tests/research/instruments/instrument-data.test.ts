import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { instrumentPages } from '../../../src/research/instruments/instrument-pages.ts';
import { instruments } from '../../../src/research/instruments/index.ts';

/** JSON with sorted keys and nothing between its signs. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

describe.each(instruments.all)('$id', (instrument) => {
  const { items, scores, instructions, scale, wordingHash } = instrument;

  test('its words are the ones that its hash was made of', () => {
    const hash = createHash('sha256').update(canonical({ instructions, items, scale })).digest('hex');
    expect(wordingHash).toBe(`sha256:${hash}`);
  });

  test('items have names of their own, and scores count items that there are', () => {
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of scores) {
      const counted =
        rule.rule === 'linear'
          ? Object.keys(rule.weights)
          : rule.pairs.flatMap(({ item, of }) => [item, ...of]);
      expect(ids).toEqual(expect.arrayContaining(counted));
    }
  });

  test('every item is on one page, drawn by a control with its name', () => {
    const drawn = instrumentPages(instrument).flat();
    expect(drawn.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    for (const { id, text, control } of drawn) {
      expect(control.id).toBe(id);
      expect(text ?? ('label' in control && control.label)).toBeTruthy();
    }
  });
});

test('no two instruments ask under one name', () => {
  expect(instruments.all.map(({ id, items }) => [id, items.length])).toEqual([
    ['csq-vr', 6],
    ['sus', 10],
    ['raw-tlx', 6],
    ['nasa-tlx', 21],
    ['ssq', 16],
    ['vrsq', 9],
  ]);
});
