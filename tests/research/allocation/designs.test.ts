import { expect, test } from 'vitest';
import { caseOrder } from '../../../src/research/allocation/case-order.ts';
import { crossoverSequences } from '../../../src/research/allocation/crossover-sequences.ts';
import { createDrawStream } from '../../../src/research/allocation/draw-stream.ts';
import { successionCounts, williamsSquare } from '../../../src/research/allocation/williams-square.ts';

test.each([2, 3, 4, 5, 6, 7, 8, 9])('Williams square of %i: balanced in place and in succession', (n) => {
  const rows = williamsSquare(n);
  const times = n % 2 === 0 ? 1 : 2;
  expect(rows).toHaveLength(n * times);
  for (let condition = 0; condition < n; condition++) {
    for (const row of rows) expect(row.filter((one) => one === condition)).toHaveLength(1);
    for (let place = 0; place < n; place++)
      expect(rows.filter((row) => row[place] === condition)).toHaveLength(times);
  }
  const counts = successionCounts(rows, n);
  for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) expect(counts[a]![b]).toBe(a === b ? 0 : times);
});

test('four sequences: each condition first twice, each case set with each condition twice', () => {
  const sequences = crossoverSequences('VR', 'FLAT');
  expect(sequences.map(({ name }) => name)).toEqual(['VR1-FLAT2', 'VR2-FLAT1', 'FLAT1-VR2', 'FLAT2-VR1']);
  for (const { periods } of sequences) {
    expect(new Set(periods.map(({ caseSet }) => caseSet)).size).toBe(2);
    expect(new Set(periods.map(({ condition }) => condition)).size).toBe(2);
  }
});

test('case orders are permutations, the same for the same participant alone', () => {
  const order = caseOrder('seed-a', 'P001', 11);
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 11 }, (_, i) => i));
  expect(caseOrder('seed-a', 'P001', 11)).toEqual(order);
  expect(caseOrder('seed-a', 'P002', 11)).not.toEqual(order);
  expect(caseOrder('seed-b', 'P001', 11)).not.toEqual(order);
});

test('draws are even: each of 7 values within 5 standard deviations over 21 000 draws', () => {
  const draws = createDrawStream('even', 'test');
  const counts = new Array<number>(7).fill(0);
  for (let i = 0; i < 21_000; i++) counts[draws.below(7)]! += 1;
  const deviation = Math.sqrt(21_000 * (1 / 7) * (6 / 7));
  for (const count of counts) expect(Math.abs(count - 3000)).toBeLessThan(5 * deviation);
  expect(() => draws.below(0)).toThrow('below(0)');
});
