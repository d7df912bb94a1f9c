import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { barnardExact } from '../../../src/research/statistics/binary/barnard-exact.ts';
import { boschlooExact } from '../../../src/research/statistics/binary/boschloo-exact.ts';
import { fisherExact } from '../../../src/research/statistics/binary/fisher-exact.ts';
import { fisherExactTable } from '../../../src/research/statistics/binary/fisher-exact-table.ts';
import { mcnemarExact } from '../../../src/research/statistics/binary/mcnemar-exact.ts';
import { crossoverBinary } from '../../../src/research/statistics/crossover/crossover-binary.ts';
import { mannWhitney } from '../../../src/research/statistics/ranks/mann-whitney.ts';
import { signedRank } from '../../../src/research/statistics/ranks/signed-rank.ts';

/** Every exact test against a twin that walks through all arrangements one by one, without any shortcut. */
const random = createRandom('exact twins 1');
const whole = (low: number, high: number) => Math.floor(random.between(low, high + 1));
const sample = (n: number, kinds: number) => Array.from({ length: n }, () => whole(0, kinds - 1));
const rounds = Array.from({ length: 25 }, (_, i) => [i] as const);

/** All ways to choose `size` of `n` places. */
function* subsets(n: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= n - size; i++) for (const rest of subsets(n, size - 1, i + 1)) yield [i, ...rest];
}

const wins = (x: readonly number[], y: readonly number[]) =>
  x.reduce((u, a) => u + y.reduce((part, b) => part + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);

describe('twins by enumeration, seed "exact twins 1"', () => {
  test.each(rounds)('Mann-Whitney, round %i', () => {
    const [x, y] = [sample(whole(1, 6), 4), sample(whole(1, 6), 4)];
    const all = [...x, ...y];
    const middle = (x.length * y.length) / 2;
    const u = wins(x, y);
    let [count, two, less, greater] = [0, 0, 0, 0];
    for (const chosen of subsets(all.length, x.length)) {
      const other = wins(
        chosen.map((i) => all[i]!),
        all.filter((_, i) => !chosen.includes(i)),
      );
      count += 1;
      two += Number(Math.abs(other - middle) >= Math.abs(u - middle));
      less += Number(other <= u);
      greater += Number(other >= u);
    }
    const test = mannWhitney(x, y);
    if (!test.computed) throw new Error(test.reason);
    expect(test.u).toBe(u);
    expect(test.p.twoSided).toBeCloseTo(two / count, 12);
    expect(test.p.less).toBeCloseTo(less / count, 12);
    expect(test.p.greater).toBeCloseTo(greater / count, 12);
  });

  test.each(rounds)('signed rank, zeros dropped and Pratt, round %i', () => {
    const differences = Array.from({ length: whole(1, 9) }, () => whole(-3, 3));
    const test = signedRank(differences);
    const rank = (values: readonly number[]) => (value: number) =>
      values.reduce((r, v) => r + (v < value ? 1 : v === value ? 0.5 : 0), 0.5);
    const sizes = differences.map(Math.abs);
    const kept = sizes.filter((size) => size > 0);
    for (const [ranked, result] of [
      [kept, { v: test.v, p: test.p }],
      [sizes, test.pratt],
    ] as const) {
      const ranks = kept.map(rank(ranked));
      const positive = differences.filter((d) => d !== 0).map((d) => d > 0);
      const sumOf = (up: (i: number) => boolean) => ranks.reduce((s, r, i) => s + (up(i) ? r : 0), 0);
      const v = sumOf((i) => positive[i]!);
      const middle = sumOf(() => true) / 2;
      let two = 0;
      let less = 0;
      for (let signs = 0; signs < 2 ** kept.length; signs++) {
        const other = sumOf((i) => Boolean(signs & (1 << i)));
        two += Number(Math.abs(other - middle) >= Math.abs(v - middle));
        less += Number(other <= v);
      }
      expect(result.v).toBe(v);
      expect(result.p.twoSided).toBeCloseTo(two / 2 ** kept.length, 12);
      expect(result.p.less).toBeCloseTo(less / 2 ** kept.length, 12);
    }
  });

  test.each(rounds)('Fisher, also as a table and as a permutation of answers, round %i', () => {
    const [total1, total2] = [whole(1, 6), whole(1, 6)];
    const [right1, right2] = [whole(0, total1), whole(0, total2)];
    const right = right1 + right2;
    const counts = new Map<number, number>();
    let count = 0;
    for (const chosen of subsets(total1 + total2, total1)) {
      const inFirst = chosen.filter((i) => i < right).length;
      counts.set(inFirst, (counts.get(inFirst) ?? 0) + 1);
      count += 1;
    }
    const observed = counts.get(right1)!;
    const two = [...counts.values()].reduce((s, c) => (c <= observed ? s + c : s), 0) / count;
    const less = [...counts].reduce((s, [at, c]) => (at <= right1 ? s + c : s), 0) / count;
    const p = fisherExact({ right1, total1, right2, total2 });
    expect(p.twoSided).toBeCloseTo(two, 12);
    expect(p.less).toBeCloseTo(less, 12);
    const table = fisherExactTable([
      [right1, total1 - right1],
      [right2, total2 - right2],
    ]);
    if (table.computed) expect(table.p).toBeCloseTo(two, 10);
    else expect(right === 0 || right === total1 + total2).toBe(true);
  });

  test.each(rounds.slice(0, 12))('Fisher on 3 × 4 tables, by arrangements of labels, round %i', () => {
    // Two to three people per row; each arrangement of their answers is equally likely.
    const rows = [0, 0, 0, 1, 1, 2, 2];
    const answers = Array.from({ length: 7 }, () => whole(0, 3));
    const tableOf = (given: readonly number[]) => {
      const table = Array.from({ length: 3 }, () => [0, 0, 0, 0]);
      for (const [i, answer] of given.entries()) table[rows[i]!]![answer]! += 1;
      return table;
    };
    const seen = new Map<string, number>();
    let count = 0;
    const arrange = (rest: readonly number[], given: readonly number[]): void => {
      if (rest.length === 0) {
        const key = tableOf(given).join('|');
        seen.set(key, (seen.get(key) ?? 0) + 1);
        count += 1;
      }
      for (const [i, one] of rest.entries())
        arrange(
          rest.filter((_, j) => j !== i),
          [...given, one],
        );
    };
    arrange(answers, []);
    const observed = seen.get(tableOf(answers).join('|'))!;
    const p = [...seen.values()].reduce((s, c) => (c <= observed ? s + c : s), 0) / count;
    const ours = fisherExactTable(tableOf(answers));
    if (ours.computed) expect(ours.p).toBeCloseTo(p, 10);
    else expect(new Set(answers).size).toBe(1);
  });

  test.each(rounds)('McNemar, round %i', () => {
    const [a, b] = [whole(0, 6), whole(0, 6)];
    const n = a + b;
    let [extreme, same] = [0, 0];
    for (let signs = 0; signs < 2 ** n; signs++) {
      const other = Array.from({ length: n }, (_, i) => (signs >> i) & 1).reduce((x, y) => x + y, 0);
      extreme += Number(Math.abs(other - n / 2) >= Math.abs(a - n / 2));
      same += Number(other === a);
    }
    const { exact, mid } = mcnemarExact(a, b);
    expect(exact).toBeCloseTo(extreme / 2 ** n, 12);
    // Half of the chance of the observed split, on both sides.
    if (a !== b) expect(mid).toBeCloseTo((extreme - same) / 2 ** n, 12);
    else expect(mid).toBe(1);
  });

  test.each(rounds)('Prescott, round %i', () => {
    const [ab, ba] = [sample(whole(1, 6), 3), sample(whole(1, 6), 3)];
    const all = [...ab, ...ba];
    const sum = (values: readonly number[]) => values.reduce((x, y) => x + y, 0);
    const middle = (ab.length * sum(all)) / all.length;
    let [count, extreme] = [0, 0];
    for (const chosen of subsets(all.length, ab.length)) {
      const other = sum(chosen.map((i) => all[i]!));
      count += 1;
      extreme += Number(Math.abs(other - middle) >= Math.abs(sum(ab) - middle) - 1e-9);
    }
    const cells = (scores: readonly number[]) => ({
      firstOnly: scores.filter((s) => s === 2).length,
      same: scores.filter((s) => s === 1).length,
      secondOnly: scores.filter((s) => s === 0).length,
    });
    expect(crossoverBinary(cells(ab), cells(ba)).prescott).toBeCloseTo(extreme / count, 12);
  });

  test.each(rounds.slice(0, 8))('Barnard and Boschloo on a plain grid, round %i', () => {
    const [total1, total2] = [whole(2, 6), whole(2, 6)];
    const arms = { right1: whole(0, total1), total1, right2: whole(0, total2), total2 };
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    const z = (x1: number, x2: number) => {
      const p = (x1 + x2) / (total1 + total2);
      return p === 0 || p === 1
        ? 0
        : (x1 / total1 - x2 / total2) / Math.sqrt(p * (1 - p) * (1 / total1 + 1 / total2));
    };
    const fisher = (x1: number, x2: number) => fisherExact({ ...arms, right1: x1, right2: x2 }).less;
    const largest = (extreme: (x1: number, x2: number) => boolean) => {
      let best = 0;
      for (let i = 0; i <= 2000; i++) {
        const p = i / 2000;
        let total = 0;
        for (let x1 = 0; x1 <= total1; x1++)
          for (let x2 = 0; x2 <= total2; x2++)
            if (extreme(x1, x2))
              total +=
                choose(total1, x1) *
                choose(total2, x2) *
                p ** (x1 + x2) *
                (1 - p) ** (total1 + total2 - x1 - x2);
        best = Math.max(best, total);
      }
      return best;
    };
    const at = z(arms.right1, arms.right2);
    const barnard = barnardExact(arms);
    expect(barnard.twoSided).toBeCloseTo(
      largest((a, b) => Math.abs(z(a, b)) >= Math.abs(at) - 1e-9),
      5,
    );
    const bound = fisher(arms.right1, arms.right2) + 1e-9;
    const boschloo = boschlooExact(arms);
    expect(boschloo.less).toBeCloseTo(
      largest((a, b) => fisher(a, b) <= bound),
      5,
    );
    expect(boschloo.less).toBeLessThanOrEqual(fisherExact(arms).less + 1e-9);
  });
});
