import { describe, expect, test } from 'vitest';
import { blandAltman } from '../../../src/research/statistics/agreement/bland-altman.ts';
import { cohenKappa } from '../../../src/research/statistics/agreement/cohen-kappa.ts';
import { cronbachAlpha } from '../../../src/research/statistics/agreement/cronbach-alpha.ts';
import { intraclass } from '../../../src/research/statistics/agreement/intraclass.ts';
import { conditionalOddsRatio } from '../../../src/research/statistics/binary/conditional-odds-ratio.ts';
import { fisherExactTable } from '../../../src/research/statistics/binary/fisher-exact-table.ts';
import { mcnemarExact } from '../../../src/research/statistics/binary/mcnemar-exact.ts';
import {
  pairedRiskDifference,
  riskDifference,
} from '../../../src/research/statistics/binary/risk-difference.ts';
import { crossoverBinary } from '../../../src/research/statistics/crossover/crossover-binary.ts';
import { crossoverRanks } from '../../../src/research/statistics/crossover/crossover-ranks.ts';
import { crossoverT } from '../../../src/research/statistics/crossover/crossover-t.ts';
import { equivalence } from '../../../src/research/statistics/means/equivalence.ts';
import { pairedT } from '../../../src/research/statistics/means/paired-t.ts';
import { standardisedDifference } from '../../../src/research/statistics/means/standardised-difference.ts';
import { welchT } from '../../../src/research/statistics/means/welch-t.ts';
import {
  floorWarning,
  smallestPairedP,
  smallestUnpairedP,
} from '../../../src/research/statistics/power/smallest-p.ts';
import { friedman } from '../../../src/research/statistics/ranks/friedman.ts';
import { kruskalWallis } from '../../../src/research/statistics/ranks/kruskal-wallis.ts';
import { locationShift } from '../../../src/research/statistics/ranks/location-shift.ts';
import { mannWhitney } from '../../../src/research/statistics/ranks/mann-whitney.ts';
import { pairedShift } from '../../../src/research/statistics/ranks/paired-shift.ts';
import { signedRank } from '../../../src/research/statistics/ranks/signed-rank.ts';
import { freeResponseFigures } from '../../../src/research/statistics/reading/free-response.ts';
import { rocArea } from '../../../src/research/statistics/reading/roc-area.ts';

const same = [0.1, 0.1, 0.1];
const empty: number[] = [];
const nobody = { right1: 0, total1: 0, right2: 2, total2: 5 };

/** Everything that a statistic can be asked with too little or nothing in it. */
const asked: readonly (readonly [string, unknown])[] = [
  ['Mann-Whitney without a group', mannWhitney(empty, [1])],
  ['Mann-Whitney, all tied', mannWhitney(same, same)],
  ['shift without a group', locationShift([1], empty)],
  ['shift, all tied', locationShift(same, same)],
  ['shift of one against one', locationShift([1], [3])],
  ['signed rank of nothing', signedRank(empty)],
  ['signed rank of zeros', signedRank([0, 0])],
  ['paired shift of nothing', pairedShift(empty)],
  ['paired shift of one', pairedShift([3])],
  ['paired shift of ties', pairedShift([2, 2, 2])],
  ['paired shift of two with a zero', pairedShift([0, 2])],
  ['Welch without spread', welchT(same, [0.1, 0.1])],
  ['Welch of one', welchT([1], [2, 3])],
  ['paired t without spread', pairedT(same)],
  ['equivalence of a test that is none', equivalence(pairedT(same), 0.5)],
  ['standardised difference without spread', standardisedDifference(same, same)],
  ['crossover with one order', crossoverT({ ab: [[1, 2]], ba: [] })],
  ['crossover of one each', crossoverT({ ab: [[1, 2]], ba: [[2, 3]] })],
  [
    'crossover without spread',
    crossoverT({
      ab: [
        [1, 1],
        [1, 1],
      ],
      ba: [
        [1, 1],
        [1, 1],
      ],
    }),
  ],
  ['crossover ranks with one order', crossoverRanks({ ab: [], ba: [[2, 3]] })],
  [
    'binary crossover of nobody',
    crossoverBinary({ firstOnly: 0, same: 0, secondOnly: 0 }, { firstOnly: 0, same: 3, secondOnly: 0 }),
  ],
  ['odds ratio of an empty arm', conditionalOddsRatio(nobody)],
  ['risk difference of an empty arm', riskDifference(nobody)],
  ['paired risk difference of nobody', pairedRiskDifference({ both: 0, onlyA: 0, onlyB: 0, neither: 0 })],
  ['paired risk difference, all alike', pairedRiskDifference({ both: 7, onlyA: 0, onlyB: 0, neither: 0 })],
  ['McNemar of none that differ', mcnemarExact(0, 0)],
  [
    'table with an empty row',
    fisherExactTable([
      [0, 0],
      [1, 2],
    ]),
  ],
  ['Kruskal-Wallis, all tied', kruskalWallis([same, same])],
  ['Friedman, all tied', friedman([same, same])],
  ['intraclass, all the same', intraclass([same, same])],
  [
    'intraclass, perfect agreement',
    intraclass([
      [1, 1],
      [2, 2],
      [4, 4],
    ]),
  ],
  ['intraclass of one case', intraclass([[1, 2]])],
  ['Bland-Altman without difference', blandAltman(same, same)],
  ['Bland-Altman of one', blandAltman([1], [2])],
  ['kappa with one category', cohenKappa([1, 1], [1, 1])],
  [
    'alpha without spread',
    cronbachAlpha([
      [1, 2],
      [1, 2],
    ]),
  ],
  ['ROC area without positives', rocArea([1, 2], empty)],
  [
    'free response without normal cases',
    freeResponseFigures({ normal: [], abnormal: [{ falseMarks: [], lesions: [3] }] }),
  ],
  ['free response without lesions', freeResponseFigures({ normal: [[1]], abnormal: [] })],
];

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* numbersIn(inner);
}

describe('degenerate data give sentences, never a NaN', () => {
  test.each(asked)('%s', (_, outcome) => {
    for (const number of numbersIn(outcome)) expect(number).not.toBeNaN();
    const reasons = JSON.stringify(outcome).match(/"reason":"[^"]+"/g) ?? [];
    for (const reason of reasons) expect(reason).toMatch(/[a-z]\."$/);
  });

  test('all tied: p is 1 and delta 0; no discordant pair: p is 1', () => {
    expect(mannWhitney(same, same)).toMatchObject({ p: { twoSided: 1 }, cliffsDelta: 0 });
    expect(signedRank([0, 0]).p.twoSided).toBe(1);
    expect(mcnemarExact(0, 0)).toMatchObject({ exact: 1, mid: 1 });
  });

  test('differences that tie in decimals tie, although their binary forms do not', () => {
    const test = signedRank([0.3 - 0.2, 0.1 - 0.2, 0.7 - 0.4], 0.7);
    expect(test.ties).toBe(true);
    expect(test.v).toBe(4.5);
  });
});

describe('what a design can reach', () => {
  // biome-ignore format: a table reads better
  test.each([[2, 0.333], [3, 0.1], [4, 0.029], [5, 0.008]])('%i against %i participants', (n, p) => {
    expect(smallestUnpairedP(n, n)).toBeCloseTo(p, 3);
    expect(mannWhitney(Array.from({ length: n }, (_, i) => i), Array.from({ length: n }, (_, i) => 100 + i))).toMatchObject({
      p: { twoSided: expect.closeTo(smallestUnpairedP(n, n), 12) },
    });
  });
  // biome-ignore format: a table reads better
  test.each([[3, 0.25], [4, 0.125], [5, 0.0625], [6, 0.03125], [7, 0.015625]])('%i pairs', (n, p) => {
    expect(smallestPairedP(n)).toBe(p);
    expect(signedRank(Array.from({ length: n }, (_, i) => i + 1)).p.twoSided).toBeCloseTo(p, 12);
  });
  test('the warning says so, and is silent where a result can count', () => {
    expect(floorWarning(smallestPairedP(5))).toContain('cannot reach p < .05');
    expect(floorWarning(smallestPairedP(6))).toBeUndefined();
  });
});

test('ICC(2,1): where cases differ less than readers there is a value and a sentence, not a crash', () => {
  const icc = intraclass([
    [13, 8, 14, 13],
    [15, 13, 10, 11],
  ]);
  if (!icc.computed) throw new Error('no value');
  expect(icc.icc21.value).toBeLessThan(0);
  expect(icc.icc21.interval).toMatchObject({ computed: false, code: 'too-uncertain' });
});
