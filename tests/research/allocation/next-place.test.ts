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
