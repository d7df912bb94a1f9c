import { groupBy } from '../../base/group-by.ts';
import { mean, squaresAboutMean, sum } from '../statistics/descriptive.ts';
import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';
import { signedRankAnalyses } from './rank-analyses.ts';

/** An answer with the place of its case within its period, from 1. */
export interface PlacedObservation {
  readonly row: Observation;
  readonly caseInPeriod: number;
}

/** Answers with the place of their cases: in the order of showing where it was recorded, as listed otherwise. */
export function inOrderOfReading(observations: readonly Observation[]): PlacedObservation[] {
  const periods = groupBy(observations, ({ participantId, period }) => `${participantId}\n${period}`);
  return [...periods.values()].flatMap((rows) => {
    const inTurn = [...rows].sort((a, b) => (a.shownMs ?? 0) - (b.shownMs ?? 0));
    const order = [...new Set(inTurn.map(({ caseId }) => caseId))];
    return inTurn.map((row) => ({ row, caseInPeriod: order.indexOf(row.caseId) + 1 }));
  });
}

/** What a case more changes in the share of right answers, within a period; undefined where nobody read two cases. */
export function learningFinding(observations: readonly Observation[]): Finding | undefined {
  const byPerson = groupBy(inOrderOfReading(observations), ({ row }) => row.participantId);
  const slopes = [...byPerson.values()].flatMap((own) => {
    const periods = [...groupBy(own, ({ row }) => row.period).values()].flatMap((rows) => slopeOf(rows));
    return periods.length === 0 ? [] : [mean(periods)];
  });
  if (slopes.length === 0) return undefined;
  const { dropped, pratt } = signedRankAnalyses(slopes.map((slope) => [slope, 0]));
  return {
    id: 'learning',
    label: 'Learning within a period',
    unit: 'slope',
    compared: { first: 'a later case', second: 'an earlier one' },
    participants: slopes.length,
    ...dropped,
    sensitivity: [pratt],
    figures: {},
    notes: ['Cases are not equally hard, so a slope mixes learning with the cases that came late.'],
  };
}

/** Least-squares slope of right (1) or wrong (0) on the case's place; none with one case. */
function slopeOf(rows: readonly PlacedObservation[]): number[] {
  const places = rows.map(({ caseInPeriod }) => caseInPeriod);
  const squares = squaresAboutMean(places);
  if (!(squares > 0)) return [];
  const middle = mean(places);
  return [sum(rows.map(({ row, caseInPeriod }) => (caseInPeriod - middle) * Number(row.correct))) / squares];
}
