import type { Protocol } from '../protocol/protocol.ts';
import { mean } from '../statistics/descriptive.ts';
import { type Figure, figure, notComputable } from '../statistics/outcome.ts';
import { floorWarning, smallestPairedP, smallestUnpairedP } from '../statistics/power/smallest-p.ts';
import { mannWhitney } from '../statistics/ranks/mann-whitney.ts';
import { crossoverRanks } from '../statistics/crossover/crossover-ranks.ts';
import { type Finding, pOf } from './finding.ts';
import { armScores, crossoverScores, type ParticipantScore, pairedScores } from './pilot-scores.ts';
import { pairedBinaryParts, parallelBinaryParts } from './binary-parts.ts';
import { mannWhitneyAnalysis, signedRankAnalyses } from './rank-analyses.ts';

/** One question: right or wrong where each participant met it once in a condition, counts of right answers otherwise. */
export function questionFinding(
  protocol: Protocol,
  question: { readonly id: string; readonly name: string },
  scores: readonly ParticipantScore[],
): Finding {
  const [a, b] = protocol.conditions.map(({ id }) => id) as [string, string];
  const asked = scores.flatMap(({ conditions }) => [...conditions.values()].map((score) => score.asked));
  const binary = asked.every((count) => count === 1);
  const head = { id: question.id, label: question.name, participants: scores.length };
  if (protocol.design === 'parallel') {
    const [x, y] = [armScores(scores, a), armScores(scores, b)];
    const notes = floorNotes(smallestUnpairedP(x.length, y.length), protocol.alpha);
    if (binary) return { ...head, unit: 'proportion', ...parallelBinaryParts(x, y), notes };
    const delta = pOf(mannWhitney(x, y), ({ cliffsDelta }) => cliffsDelta);
    return {
      ...head,
      unit: 'right answers',
      ...mannWhitneyAnalysis(x, y),
      sensitivity: [],
      figures: { "Cliff's delta": delta, 'mean difference': difference(x, y) },
      notes,
    };
  }
  const pairs = pairedScores(scores, a, b);
  const { dropped, pratt, test } = signedRankAnalyses(pairs);
  const notes = floorNotes(smallestPairedP(test.nonZero), protocol.alpha, test.nonZero);
  const crossover = protocol.design === 'crossover' ? crossoverScores(scores, a, b) : undefined;
  if (binary)
    return {
      ...head,
      unit: 'proportion',
      ...pairedBinaryParts(pairs, crossover, protocol.binaryTest),
      notes,
    };
  const ranks = crossover && crossoverRanks(crossover).treatment;
  return {
    ...head,
    unit: 'right answers',
    ...dropped,
    sensitivity: [
      pratt,
      ...(ranks
        ? [
            {
              method: 'Exact rank test on period differences (Koch)',
              effect: dropped.effect,
              p: pOf(ranks, ({ p }) => p.twoSided),
            },
          ]
        : []),
    ],
    figures: {
      V: figure(test.v),
      'pairs that differ': figure(test.nonZero),
      'mean difference': difference(
        pairs.map(([first]) => first),
        pairs.map(([, second]) => second),
      ),
      'rank-biserial correlation': figure(test.rankBiserial),
    },
    notes,
  };
}

function floorNotes(smallestP: number, alpha: number, differing?: number): string[] {
  if (floorWarning(smallestP, alpha) === undefined) return [];
  const bound = String(alpha).replace(/^0/, '');
  return differing === undefined
    ? [`With this few participants no result of this question can reach p < ${bound}.`]
    : [
        `Only ${differing} participants answered differently in the two conditions: p < ${bound} cannot be reached.`,
      ];
}

const difference = (x: readonly number[], y: readonly number[]): Figure =>
  x.length > 0 && y.length > 0
    ? figure(mean(x) - mean(y))
    : notComputable('empty-arm', 'No difference: one of the conditions has no answers.');
