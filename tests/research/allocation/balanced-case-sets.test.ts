import { expect, test } from 'vitest';
import { balancedCaseSets } from '../../../src/research/allocation/balanced-case-sets.ts';
import { williamsSquare } from '../../../src/research/allocation/williams-square.ts';

test.each([2, 3, 4, 5, 6])(
  '%i conditions: each meets each case set equally often, nobody sees one twice',
  (n) => {
    const rows = williamsSquare(n);
    const sets = balancedCaseSets(rows);
    const counts = new Map<string, number>();
    rows.forEach((row, r) => {
      expect([...sets[r]!].sort()).toEqual(Array.from({ length: n }, (_, i) => i));
      row.forEach((condition, period) => {
        const key = `${condition} ${sets[r]![period]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      });
    });
    expect(counts.size).toBe(n * n);
    expect(new Set(counts.values())).toEqual(new Set([rows.length / n]));
  },
);

test('a square that cannot be balanced is refused', () => {
  expect(() => balancedCaseSets([[0, 1]])).toThrow(/none/);
});
