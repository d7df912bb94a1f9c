import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { adjustP } from '../../../src/research/statistics/adjust-p.ts';
import { fisherExact } from '../../../src/research/statistics/binary/fisher-exact.ts';
import { fisherExactTable } from '../../../src/research/statistics/binary/fisher-exact-table.ts';
import { mcnemarExact } from '../../../src/research/statistics/binary/mcnemar-exact.ts';
import { clopperPearson, wilson } from '../../../src/research/statistics/binary/proportion-interval.ts';
import { betaQuantile } from '../../../src/research/statistics/distributions/beta-quantile.ts';
import { fQuantile, fUpper } from '../../../src/research/statistics/distributions/f.ts';
import { logGamma } from '../../../src/research/statistics/distributions/log-gamma.ts';
import { noncentralTCdf } from '../../../src/research/statistics/distributions/noncentral-t.ts';
import { normalCdf, normalQuantile } from '../../../src/research/statistics/distributions/normal.ts';
import { tQuantile, tTwoSided } from '../../../src/research/statistics/distributions/student-t.ts';
import { pairedT } from '../../../src/research/statistics/means/paired-t.ts';
import { welchT } from '../../../src/research/statistics/means/welch-t.ts';
import type { Outcome } from '../../../src/research/statistics/outcome.ts';
import { pairedTPower, twoSampleTPower } from '../../../src/research/statistics/power/t-power.ts';
import { friedman } from '../../../src/research/statistics/ranks/friedman.ts';
import { kruskalWallis } from '../../../src/research/statistics/ranks/kruskal-wallis.ts';
import { locationShift } from '../../../src/research/statistics/ranks/location-shift.ts';
import { mannWhitney } from '../../../src/research/statistics/ranks/mann-whitney.ts';
import { pairedShift } from '../../../src/research/statistics/ranks/paired-shift.ts';
import { signedRank } from '../../../src/research/statistics/ranks/signed-rank.ts';
import { rscript, runR } from '../../support/run-r.ts';

/** R expressions that give numbers, and our numbers for the same data. */
type Row = readonly [r: string, ours: readonly number[]];

const seed = 'against R 1';
const random = createRandom(seed);
const whole = (low: number, high: number) => Math.floor(random.between(low, high + 1));
const reals = (n: number) => Array.from({ length: n }, () => random.normal() * 3 + 10);
const wholes = (n: number, high: number) => Array.from({ length: n }, () => whole(0, high));
const c = (values: readonly number[]) => `c(${values.join(', ')})`;
const matrix = (rows: readonly (readonly number[])[]) =>
  `matrix(${c(rows.flat())}, ${rows.length}, byrow = TRUE)`;

function sure<T extends object>(outcome: Outcome<T>): T {
  if (!outcome.computed) throw new Error(outcome.reason);
  return outcome;
}

const many = <T>(times: number, make: () => T): T[] => Array.from({ length: times }, make);

const distributions: Row[] = [
  ...[1e-9, 0.3, 1, 2.5, 17.25, 1234.5].map((x): Row => [`lgamma(${x})`, [logGamma(x)]]),
  ...[-37, -8.2, -1.96, 0, 0.3, 5].map((z): Row => [`pnorm(${z})`, [normalCdf(z)]]),
  ...[1e-200, 1e-12, 0.025, 0.5, 0.8, 1 - 1e-9].map((p): Row => [`qnorm(${p})`, [normalQuantile(p)]]),
  ...[0.7, 1, 2.5, 16, 700.3].flatMap((df): Row[] => [
    [`2 * pt(-2.345, ${df})`, [tTwoSided(2.345, df)]],
    [`qt(c(0.001, 0.975), ${df})`, [tQuantile(0.001, df), tQuantile(0.975, df)]],
    [`pf(1.7, 3, ${df}, lower.tail = FALSE)`, [fUpper(1.7, 3, df)]],
    [`qf(c(0.025, 0.975), ${df}, 5)`, [fQuantile(0.025, df, 5), fQuantile(0.975, df, 5)]],
    [`qbeta(c(0.025, 0.999), ${df}, 1.5)`, [betaQuantile(0.025, df, 1.5), betaQuantile(0.999, df, 1.5)]],
    [`pt(1.2, ${df}, ncp = 1.7)`, [noncentralTCdf(1.2, df, 1.7)]],
    [`pt(-0.4, ${df}, ncp = 0.9)`, [noncentralTCdf(-0.4, df, 0.9)]],
  ]),
];

const counts: Row[] = many(
  12,
  () => [whole(0, 18), whole(0, 18), whole(0, 18), whole(1, 18)] as const,
).flatMap(([a, b, x, y]): Row[] => {
  const arms = { right1: a, total1: a + b, right2: x, total2: x + y };
  const { twoSided, less, greater } = fisherExact(arms);
  const table = `matrix(c(${a}, ${x}, ${b}, ${y}), 2)`;
  const { low, high } = clopperPearson(a, a + y);
  const score = wilson(a, a + y);
  return [
    [
      `sapply(c("two.sided", "less", "greater"), function(s) fisher.test(${table}, alternative = s)$p.value)`,
      [twoSided, less, greater],
    ],
    [`binom.test(${a}, ${a + y})$conf.int`, [low, high]],
    [`prop.test(${a}, ${a + y}, correct = FALSE)$conf.int`, [score.low, score.high]],
    [`binom.test(${a}, ${a + y}, 0.5)$p.value`, [mcnemarExact(a, y).exact]],
  ];
});

const tables: Row[] = many(6, () => many(whole(2, 4), () => wholes(3, 5).map((n) => n + 1))).map(
  (table): Row => [
    `fisher.test(${matrix(table)}, workspace = 2e6)$p.value`,
    [sure(fisherExactTable(table)).p],
  ],
);

const samples: Row[] = many(8, () => [reals(whole(3, 20)), reals(whole(3, 20))] as const).flatMap(
  ([x, y]): Row[] => {
    const test = sure(mannWhitney(x, y));
    const { estimate, interval } = sure(locationShift(x, y));
    const { low, high, level } = sure(interval);
    const welch = sure(welchT(x, y));
    return [
      [`wilcox.test(${c(x)}, ${c(y)})[c("statistic", "p.value")]`, [test.u, test.p.twoSided]],
      [
        `suppressWarnings(with(wilcox.test(${c(x)}, ${c(y)}, conf.int = TRUE), c(estimate, conf.int, attr(conf.int, "conf.level"))))`,
        [estimate, low, high, Math.round(level * 1000) / 1000],
      ],
      [`t.test(${c(x)}, ${c(y)})[c("statistic", "parameter", "p.value")]`, [welch.t, welch.df, welch.p]],
      [`t.test(${c(x)}, ${c(y)})$conf.int`, [welch.interval.low, welch.interval.high]],
    ];
  },
);

const pairs: Row[] = many(8, () => reals(whole(4, 25)).map((value) => value - 9.5)).flatMap((d): Row[] => {
  const test = signedRank(d);
  const { estimate, interval } = sure(pairedShift(d));
  const paired = sure(pairedT(d));
  const rows: Row[] = [
    [`wilcox.test(${c(d)})[c("statistic", "p.value")]`, [test.v, test.p.twoSided]],
    [`t.test(${c(d)})[c("statistic", "p.value")]`, [paired.t, paired.p]],
  ];
  if (d.length < 6) return rows;
  const { low, high } = sure(interval);
  return [
    ...rows,
    [`with(wilcox.test(${c(d)}, conf.int = TRUE), c(estimate, conf.int))`, [estimate, low, high]],
  ];
});

const tied: Row[] = many(6, () => [wholes(9, 4), wholes(11, 4)] as const).flatMap(([x, y]): Row[] => {
  const { approximation } = sure(mannWhitney(x, y));
  const both = sure(approximation);
  const differences = x.map((value, i) => value - y[i]!);
  const rows = x.map((value, i) => [value, y[i]!, whole(0, 4)]);
  const [kruskal, friedmans] = [sure(kruskalWallis([x, y])), sure(friedman(rows))];
  return [
    [`wilcox.test(${c(x)}, ${c(y)}, exact = FALSE)$p.value`, [both.corrected.twoSided]],
    [`wilcox.test(${c(x)}, ${c(y)}, exact = FALSE, correct = FALSE)$p.value`, [both.uncorrectedTwoSided]],
    [
      `suppressWarnings(wilcox.test(${c(differences)}, exact = FALSE)$p.value)`,
      [sure(signedRank(differences).approximation).corrected.twoSided],
    ],
    [`kruskal.test(list(${c(x)}, ${c(y)}))[c("statistic", "p.value")]`, [kruskal.chiSquare, kruskal.p]],
    [`friedman.test(${matrix(rows)})[c("statistic", "p.value")]`, [friedmans.chiSquare, friedmans.p]],
  ];
});

const families: Row[] = many(3, () => many(7, () => Math.round(random.uniform() * 50) / 500)).flatMap(
  (p): Row[] =>
    (['holm', 'bonferroni', 'hochberg', 'BH', 'BY'] as const).map(
      (method): Row => [`p.adjust(${c(p)}, "${method}")`, adjustP(p, method)],
    ),
);

const power: Row[] = [
  ['power.t.test(n = 9, delta = 1.1)$power', [twoSampleTPower(9, 1.1).power]],
  ['power.t.test(n = 9, delta = 0.1, strict = TRUE)$power', [twoSampleTPower(9, 0.1).strict]],
  ['power.t.test(n = 18, delta = 0.7, type = "paired")$power', [pairedTPower(18, 0.7).power]],
];

const groups: [string, Row[]][] = [
  ['distributions', distributions],
  ['counts', counts],
  ['tables', tables],
  ['two samples', samples],
  ['pairs', pairs],
  ['ties', tied],
  ['families', families],
  ['power', power],
];

describe(`the same numbers as R, seed "${seed}"`, () => {
  test.skipIf(!rscript.path).each(groups)(rscript.title('%s'), async (_, rows) => {
    const code = rows.map(([r]) => `cat(formatC(as.numeric(unlist(${r})), digits = 16), "\\n")`).join('\n');
    const lines = (await runR(code)).trim().split('\n');
    expect(lines).toHaveLength(rows.length);
    for (const [i, [r, ours]] of rows.entries()) {
      const theirs = lines[i]!.trim().split(/\s+/).map(Number);
      expect(theirs.length, r).toBe(ours.length);
      for (const [j, value] of theirs.entries())
        expect(Math.abs(ours[j]! - value), `${r}: ${ours[j]} against ${value}`).toBeLessThanOrEqual(
          1e-9 * Math.abs(value) + 1e-14,
        );
    }
  });
});
