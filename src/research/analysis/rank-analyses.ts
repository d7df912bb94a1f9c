import { scaleOf } from '../statistics/nearly-equal.ts';
import { figure, type Outcome } from '../statistics/outcome.ts';
import { pairedDifferences } from '../statistics/descriptive.ts';
import { locationShift, type Shift } from '../statistics/ranks/location-shift.ts';
import { mannWhitney } from '../statistics/ranks/mann-whitney.ts';
import { pairedShift } from '../statistics/ranks/paired-shift.ts';
import { type SignedRank, signedRank } from '../statistics/ranks/signed-rank.ts';
import { type Analysis, effectOf, pOf } from './finding.ts';

const shiftEffect = (shift: Outcome<Shift>) =>
  shift.computed ? effectOf(shift.estimate, shift.interval) : shift;

/** Exact signed-rank tests of pairs A, B: zeros dropped, and Pratt's; both with the Hodges-Lehmann interval. */
export function signedRankAnalyses(pairs: readonly (readonly [a: number, b: number])[]): {
  readonly dropped: Analysis;
  readonly pratt: Analysis;
  readonly test: SignedRank;
} {
  const [a, b] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
  const differences = pairedDifferences(a, b);
  const test = signedRank(differences, scaleOf(a, b));
  const effect = shiftEffect(pairedShift(differences, 0.95, scaleOf(a, b)));
  return {
    dropped: {
      method: `${test.method === 'exact' ? 'Exact' : 'Approximate'} signed-rank test, zeros dropped`,
      effect,
      p: effect.computed ? figure(test.p.twoSided) : effect,
    },
    pratt: {
      method: 'Signed-rank test, zeros after Pratt',
      effect,
      p: effect.computed ? figure(test.pratt.p.twoSided) : effect,
    },
    test,
  };
}

/** Mann-Whitney test of two arms with the Hodges-Lehmann interval. */
export function mannWhitneyAnalysis(x: readonly number[], y: readonly number[]): Analysis {
  const test = mannWhitney(x, y);
  const exact = !test.computed || test.method === 'exact';
  return {
    method: `${exact ? 'Exact' : 'Approximate'} Mann-Whitney test`,
    effect: shiftEffect(locationShift(x, y)),
    p: pOf(test, ({ p }) => p.twoSided),
  };
}
