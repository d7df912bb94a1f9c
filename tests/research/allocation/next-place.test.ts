import { expect, test } from 'vitest';
import { nextPlace } from '../../../src/research/allocation/next-place.ts';
import { permutedBlocks } from '../../../src/research/allocation/permuted-blocks.ts';

const plan = { arms: ['a', 'b', 'c'], ratio: [2, 1, 1], blockSizes: [4, 8, 12] };

test('place after place is the list, hashes included', () => {
  const rows = permutedBlocks('seed', 'year-4', plan, 60);
  expect(rows.map((_, i) => nextPlace('seed', 'year-4', plan, rows[i - 1]))).toEqual(rows);
});

test('it seals the row before as that is stored', () => {
  const next = nextPlace('seed', 'all', plan, { seq: 7, hash: 'changed' });
  const row = permutedBlocks('seed', 'all', plan, 8)[7]!;
  expect({ ...next, hash: '' }).toEqual({ ...row, hash: '' });
  expect(next.hash).not.toBe(row.hash);
});

test('a pilot in which everybody does the same, before and after, has places too', () => {
  const alone = { arms: ['pre-post'], ratio: [1], blockSizes: [1, 2] };
  const rows = permutedBlocks('seed', 'all', alone, 5);
  expect(rows.map(({ seq, arm }) => [seq, arm])).toEqual([1, 2, 3, 4, 5].map((seq) => [seq, 'pre-post']));
  expect(() => permutedBlocks('seed', 'all', { ...alone, arms: [], ratio: [] }, 1)).toThrow(/an arm or more/);
});
