import { barnardExact } from '../statistics/binary/barnard-exact.ts';
import { boschlooExact } from '../statistics/binary/boschloo-exact.ts';
import { fisherExact } from '../statistics/binary/fisher-exact.ts';
import { mcnemarExact } from '../statistics/binary/mcnemar-exact.ts';
import {
  pairedRiskDifference,
  type RiskDifference,
  riskDifference,
} from '../statistics/binary/risk-difference.ts';
import { crossoverBinary } from '../statistics/crossover/crossover-binary.ts';
import type { CrossoverScores, PeriodScores } from '../statistics/crossover/period-scores.ts';
import { computed, figure } from '../statistics/outcome.ts';
import { type Analysis, type Effect, effectOf, type Finding } from './finding.ts';

type Parts = Analysis & Pick<Finding, 'sensitivity' | 'figures'>;

const effect = (risk: RiskDifference): Effect =>
  risk.computed ? effectOf(risk.difference, computed(risk.interval)) : risk;

/** Right (1) or wrong (0) in two arms: Fisher leads, the unconditional tests stand beside it. */
export function parallelBinaryParts(x: readonly number[], y: readonly number[]): Parts {
  const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const arms = { right1: total(x), total1: x.length, right2: total(y), total2: y.length };
  const size = effect(riskDifference(arms));
  const named = (method: string, p: () => number): Analysis => ({
    method,
    effect: size,
    p: size.computed ? figure(p()) : size,
  });
  return {
    ...named("Fisher's exact test", () => fisherExact(arms).twoSided),
    sensitivity: [
      named("Barnard's exact test", () => barnardExact(arms).twoSided),
      named("Boschloo's exact test", () => boschlooExact(arms).twoSided),
    ],
    figures: {},
  };
}

/** Right or wrong in both conditions: Prescott or Mainland-Gart leads in a crossover, McNemar otherwise. */
export function pairedBinaryParts(
  pairs: readonly (readonly [a: number, b: number])[],
  crossover: CrossoverScores | undefined,
  leading: 'prescott' | 'mainland-gart',
): Parts {
  const count = (a: number, b: number) => pairs.filter(([x, y]) => x === a && y === b).length;
  const cells = { both: count(1, 1), onlyA: count(1, 0), onlyB: count(0, 1), neither: count(0, 0) };
  const size = effect(pairedRiskDifference(cells));
  const { exact, mid } = mcnemarExact(cells.onlyA, cells.onlyB);
  const named = (method: string, p: number): Analysis => ({
    method,
    effect: size,
    p: size.computed ? figure(p) : size,
  });
  const mcnemar = [named('Exact McNemar test', exact), named('McNemar test, mid-p', mid)] as const;
  const figures = {
    'right in the first alone': figure(cells.onlyA),
    'right in the second alone': figure(cells.onlyB),
  };
  if (!crossover) return { ...mcnemar[0], sensitivity: [mcnemar[1]], figures };
  const { prescott, mainlandGart } = crossoverBinary(answers(crossover.ab), answers(crossover.ba));
  const both = [
    named("Prescott's exact test", prescott),
    named('Mainland-Gart exact test', mainlandGart),
  ] as const;
  const [lead, other] = leading === 'prescott' ? both : [both[1], both[0]];
  return { ...lead, sensitivity: [other, ...mcnemar], figures };
}

const answers = (rows: readonly PeriodScores[]) => ({
  firstOnly: rows.filter(([first, second]) => first > second).length,
  same: rows.filter(([first, second]) => first === second).length,
  secondOnly: rows.filter(([first, second]) => first < second).length,
});
