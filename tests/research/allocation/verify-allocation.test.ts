import { describe, expect, test } from 'vitest';
import { commitmentOf } from '../../../src/research/allocation/hash-chain.ts';
import { permutedBlocks } from '../../../src/research/allocation/permuted-blocks.ts';
import { verifyAllocation } from '../../../src/research/allocation/verify-allocation.ts';

const seed = '9f3c1a77e0b24d5586aa10cc41f2e973';
const plan = { arms: ['VR', 'FLAT', 'BOX'], ratio: [2, 1, 1], blockSizes: [4, 8] };
const recorded = ['year3', 'year5'].flatMap((stratum) =>
  permutedBlocks(seed, stratum, plan, 13).map((row) => ({ ...row, stratum })),
);
const check = (rows = recorded, revealed = seed) =>
  verifyAllocation(revealed, commitmentOf(seed), plan, rows).problems;

describe('recomputing an allocation from the revealed seed', () => {
  test('an honest list agrees, in any order, stratum by stratum', () => {
    expect(check()).toEqual([]);
    expect(check([...recorded].reverse())).toEqual([]);
  });

  test('strata have lists of their own', () => {
    const arms = (stratum: string) => recorded.filter((row) => row.stratum === stratum).map((row) => row.arm);
    expect(arms('year3')).not.toEqual(arms('year5'));
  });

  test('a changed arm, hash, place or seed is told once per stratum', () => {
    const at = (i: number, change: object) =>
      recorded.map((row, j) => (i === j ? { ...row, ...change } : row));
    const other = recorded[4]!.arm === 'VR' ? 'FLAT' : 'VR';
    expect(check(at(4, { arm: other }))).toEqual([
      `Stratum year3, place 5: recorded as ${other}, the seed gives ${recorded[4]!.arm}.`,
    ]);
    expect(check(at(6, { hash: '0'.repeat(64) }))).toEqual([
      'Stratum year3, place 7: its hash does not follow from the rows before it.',
    ]);
    expect(check(recorded.filter((_, i) => i !== 15))).toEqual([
      'Stratum year5, place 4: place 3 is missing or was used twice.',
    ]);
    expect(check(recorded, `${seed}0`)[0]).toContain('not the one that was committed to');
  });

  test('every full block has its arms by ratio', () => {
    const rows = permutedBlocks(seed, 'all', plan, 400);
    for (let start = 0; start + 8 <= rows.length; ) {
      const size = rows[start]!.blockSize;
      const block = rows.slice(start, start + size).map((row) => row.arm);
      expect(plan.arms.map((arm) => block.filter((one) => one === arm).length * 4)).toEqual(
        plan.ratio.map((part) => part * size),
      );
      start += size;
    }
  });

  test.each([
    [{ ...plan, blockSizes: [6] }, 'multiple of 4'],
    [{ ...plan, ratio: [2, 1] }, 'whole number'],
    [{ ...plan, arms: ['VR', 'VR', 'BOX'] }, 'name of its own'],
  ])('a plan that cannot be carried out is refused: %#', (wrong, words) => {
    expect(() => permutedBlocks(seed, 'all', wrong, 4)).toThrow(words);
  });
});
