import type { Protocol } from '../protocol/protocol.ts';
import { crossoverRanks } from '../statistics/crossover/crossover-ranks.ts';
import { mean } from '../statistics/descriptive.ts';
import { type Figure, figure, notComputable } from '../statistics/outcome.ts';
import { floorWarning, smallestPairedP, smallestUnpairedP } from '../statistics/power/smallest-p.ts';
import { friedman } from '../statistics/ranks/friedman.ts';
import { mannWhitney } from '../statistics/ranks/mann-whitney.ts';
import { type Comparison, pOf } from './finding.ts';
import { armOf, crossoverOf, type PersonValues, pairsOf } from './person-values.ts';
import { mannWhitneyAnalysis, signedRankAnalyses } from './rank-analyses.ts';

/** Values compared by exact rank tests with ties, as the protocol's design says. */
export function compareRanks(protocol: Protocol, people: readonly PersonValues[]): Comparison {
  if (protocol.design === 'rotation') return compareAll(protocol, people);
  const [a, b] = protocol.conditions.map(({ id }) => id) as [string, string];
  return protocol.design === 'parallel'
    ? compareArms(protocol, armOf(people, a), armOf(people, b))
    : comparePairs(protocol, people, a, b);
}

/** Two conditions of the same participants; in a crossover the periods' own test stands beside it. */
export function comparePairs(
  protocol: Protocol,
  people: readonly PersonValues[],
  a: string,
  b: string,
): Comparison {
  const pairs = pairsOf(people, a, b);
  const { dropped, pratt, test } = signedRankAnalyses(pairs);
  const ranks =
    protocol.design === 'crossover'
      ? crossoverRanks(crossoverOf(protocol, people, a, b)).treatment
      : undefined;
  return {
    ...dropped,
    participants: pairs.length,
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
      'mean difference': meanDifference(
        pairs.map(([first]) => first),
        pairs.map(([, second]) => second),
      ),
      'rank-biserial correlation': figure(test.rankBiserial),
    },
    notes: pairs.length === 0 ? [] : pairedFloor(test.nonZero, protocol.alpha),
  };
}

function compareArms(protocol: Protocol, x: readonly number[], y: readonly number[]): Comparison {
  return {
    ...mannWhitneyAnalysis(x, y),
    participants: x.length + y.length,
    sensitivity: [],
    figures: {
      "Cliff's delta": pOf(mannWhitney(x, y), ({ cliffsDelta }) => cliffsDelta),
      'mean difference': meanDifference(x, y),
    },
    notes: x.length === 0 || y.length === 0 ? [] : unpairedFloor(x.length, y.length, protocol.alpha),
  };
}

/** All conditions of a rotation at once; beside it each further one against the first. */
function compareAll(protocol: Protocol, people: readonly PersonValues[]): Comparison {
  const { conditions } = protocol;
  const rows = people.flatMap(({ values }) => {
    const row = conditions.flatMap(({ id }) => values.get(id) ?? []);
    return row.length === conditions.length ? [row] : [];
  });
  const test = friedman(rows);
  const [first, ...others] = conditions;
  return {
    method: 'Friedman test',
    effect: notComputable(
      'several-conditions',
      'No single difference: more than two conditions are compared.',
    ),
    p: pOf(test, ({ p }) => p),
    participants: rows.length,
    sensitivity: others.map(({ id, name }) => {
      const { method, effect, p } = comparePairs(protocol, people, first!.id, id);
      return { method: `${first!.name} against ${name}: ${method}`, effect, p };
    }),
    figures: { 'chi-square': pOf(test, ({ chiSquare }) => chiSquare), df: pOf(test, ({ df }) => df) },
    notes: [],
  };
}

/** Says that so few pairs cannot reach the level, or nothing where they can. */
export const pairedFloor = (differing: number, alpha: number): string[] =>
  floorWarning(smallestPairedP(differing), alpha) === undefined
    ? []
    : [`${fewWords(differing)} between the two: p < ${levelText(alpha)} cannot be reached.`];

const fewWords = (differing: number): string =>
  differing === 0
    ? 'Nobody differs'
    : differing === 1
      ? 'Only 1 participant differs'
      : `Only ${differing} participants differ`;

/** The same of two groups. */
export const unpairedFloor = (n1: number, n2: number, alpha: number): string[] =>
  floorWarning(smallestUnpairedP(n1, n2), alpha) === undefined
    ? []
    : [`With this few participants no result can reach p < ${levelText(alpha)}.`];

const levelText = (alpha: number) => String(alpha).replace(/^0/, '');

const meanDifference = (x: readonly number[], y: readonly number[]): Figure =>
  x.length > 0 && y.length > 0
    ? figure(mean(x) - mean(y))
    : notComputable('empty-arm', 'No difference: one of the conditions has no answers.');
