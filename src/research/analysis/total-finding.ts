import type { Protocol } from '../protocol/protocol.ts';
import { pText } from '../report/figure-text.ts';
import { crossoverRanks } from '../statistics/crossover/crossover-ranks.ts';
import type { CrossoverScores } from '../statistics/crossover/period-scores.ts';
import { crossoverT } from '../statistics/crossover/crossover-t.ts';
import { standardisedDifference } from '../statistics/means/standardised-difference.ts';
import { pairedT } from '../statistics/means/paired-t.ts';
import { welchT } from '../statistics/means/welch-t.ts';
import { scaleOf } from '../statistics/nearly-equal.ts';
import { type Figure, figure } from '../statistics/outcome.ts';
import { quantile } from '../statistics/quantile.ts';
import { mannWhitney } from '../statistics/ranks/mann-whitney.ts';
import { type Analysis, analysisOfT, type Finding, pOf } from './finding.ts';
import { compareRanks } from './compare-ranks.ts';
import { comparedIn } from './compared-in.ts';
import { armOf, crossoverOf, pairsOf } from './person-values.ts';
import { type ParticipantScore, rightAnswers } from './pilot-scores.ts';
import { mannWhitneyAnalysis, signedRankAnalyses } from './rank-analyses.ts';

type Parts = Analysis & Pick<Finding, 'sensitivity' | 'figures' | 'notes'>;

/** Right answers in all, compared as the protocol's design says. */
export function totalFinding(protocol: Protocol, scores: readonly ParticipantScore[]): Finding {
  const [a, b] = protocol.conditions.map(({ id }) => id) as [string, string];
  const people = rightAnswers(scores);
  const parts = {
    crossover: () => crossoverTotal(crossoverOf(protocol, people, a, b), pairsOf(people, a, b)),
    parallel: () => parallelTotal(armOf(people, a), armOf(people, b)),
    'pre-post': () => pairedTotal(pairsOf(people, a, b)),
    rotation: () => compareRanks(protocol, people),
  }[protocol.design]();
  return {
    id: 'total',
    label: 'Right answers',
    unit: 'right answers',
    compared: comparedIn(protocol),
    participants: scores.length,
    ...parts,
  };
}

function crossoverTotal(periods: CrossoverScores, pairs: readonly (readonly [number, number])[]): Parts {
  const { treatment, period, carryOver, unadjusted, mixedModelAgrees } = crossoverT(periods);
  const ranks = crossoverRanks(periods);
  const differences = pairs.map(([first, second]) => first - second);
  const { dropped, pratt } = signedRankAnalyses(pairs);
  return {
    ...analysisOfT('Crossover t test on period differences', treatment),
    sensitivity: [
      {
        method: 'Exact rank test on period differences (Koch)',
        effect: dropped.effect,
        p: pOf(ranks.treatment, ({ p }) => p.twoSided),
      },
      analysisOfT('Paired t test, period ignored', unadjusted),
      dropped,
      pratt,
    ],
    figures: {
      t: pOf(treatment, ({ t }) => t),
      df: pOf(treatment, ({ df }) => df),
      'period p': pOf(period, ({ p }) => p),
      'carry-over p': pOf(carryOver, ({ p }) => p),
      ...(differences.length > 0 && spread(differences)),
    },
    notes: [
      carryOver.computed
        ? `Carry-over from the first period: ${pText(carryOver.p)}. It is reported and was not used to choose the analysis.`
        : `Carry-over cannot be judged. ${carryOver.reason}`,
      ...(treatment.computed && !mixedModelAgrees
        ? [
            'A mixed model would be singular here: participants differ no more than chance alone would make them.',
          ]
        : []),
    ],
  };
}

function parallelTotal(x: readonly number[], y: readonly number[]): Parts {
  const test = welchT(x, y);
  const size = standardisedDifference(x, y);
  return {
    ...analysisOfT('Welch t test', test),
    sensitivity: [mannWhitneyAnalysis(x, y)],
    figures: {
      t: pOf(test, ({ t }) => t),
      df: pOf(test, ({ df }) => df),
      'Hedges g': pOf(size, ({ hedgesG }) => hedgesG),
      "Cliff's delta": pOf(mannWhitney(x, y), ({ cliffsDelta }) => cliffsDelta),
    },
    notes: [],
  };
}

function pairedTotal(pairs: readonly (readonly [number, number])[]): Parts {
  const differences = pairs.map(([a, b]) => a - b);
  const test = pairedT(differences, 0.95, scaleOf(pairs.flat()));
  const { dropped, pratt } = signedRankAnalyses(pairs);
  return {
    ...analysisOfT('Paired t test', test),
    sensitivity: [dropped, pratt],
    figures: { t: pOf(test, ({ t }) => t), 'Cohen dz': pOf(test, ({ cohenDz }) => cohenDz) },
    notes: ['Before and after without a comparison group: learning and practice cannot be told apart.'],
  };
}

/** How the differences of participants are spread. */
function spread(differences: readonly number[]): Record<string, Figure> {
  const at = (p: number) => figure(quantile(differences, p));
  return {
    'difference, smallest': at(0),
    'difference, lower quartile': at(0.25),
    'difference, median': at(0.5),
    'difference, mean': figure(differences.reduce((sum, d) => sum + d, 0) / differences.length),
    'difference, upper quartile': at(0.75),
    'difference, largest': at(1),
  };
}
