import type { Protocol } from '../protocol/protocol.ts';
import { crossoverT } from '../statistics/crossover/crossover-t.ts';
import type { PeriodScores } from '../statistics/crossover/period-scores.ts';
import { type WithinRow, withinParticipants } from '../statistics/crossover/within-participants.ts';
import { mean } from '../statistics/descriptive.ts';
import { median } from '../statistics/quantile.ts';
import { compareRanks } from './compare-ranks.ts';
import { comparedIn } from './compared-in.ts';
import { personValues } from './person-values.ts';
import { groupBy } from '../../base/group-by.ts';
import { pairedT } from '../statistics/means/paired-t.ts';
import { welchT } from '../statistics/means/welch-t.ts';
import { computed } from '../statistics/outcome.ts';
import { type Analysis, analysisOfT, type Finding, pOf } from './finding.ts';
import type { Observation } from './observation.ts';

/**
 * Time per answer, as the ratio of the two conditions: logarithms are averaged per participant and condition and
 * compared by the design's t test (several conditions by Friedman's). Undefined where no times were measured.
 */
export function timeFinding(protocol: Protocol, observations: readonly Observation[]): Finding | undefined {
  const [a, b] = protocol.conditions.map(({ id }) => id) as [string, string];
  const timed = observations.flatMap(({ responseMs, ...row }) =>
    responseMs === undefined ? [] : [{ ...row, log: Math.log(responseMs) }],
  );
  if (timed.length === 0) return undefined;
  const sequenceOf = new Map(timed.map((row) => [row.participantId, row.sequence]));
  const people = [...groupBy(timed, (row) => row.participantId).values()].map((rows) => {
    const of = (condition: string) => {
      const own = rows.filter((row) => row.condition === condition);
      return own.length > 0 ? { period: own[0]!.period, log: mean(own.map((row) => row.log)) } : undefined;
    };
    return { a: of(a), b: of(b) };
  });
  const both = people.flatMap((person) => (person.a && person.b ? [{ a: person.a, b: person.b }] : []));
  const medians = compareRanks(
    protocol,
    personValues(
      timed,
      (id) => sequenceOf.get(id),
      (own) => median(own.map(({ log }) => log)),
    ),
  );
  const head = {
    id: 'time',
    label: 'Time per answer',
    unit: 'ratio',
    compared: comparedIn(protocol),
    notes: censoringNotes(protocol, observations),
  } as const;
  if (protocol.design === 'rotation') {
    const means = personValues(
      timed,
      (id) => sequenceOf.get(id),
      (own) => mean(own.map(({ log }) => log)),
    );
    const all = compareRanks(protocol, means);
    return { ...head, ...all, ...ratio(all), sensitivity: all.sensitivity.map(ratio), notes: head.notes };
  }
  // A median is right as long as fewer than half of somebody's answers ran into the time limit.
  const byMedian = { ...ratio(medians), method: `${medians.method}, of median times` };
  if (protocol.design === 'parallel') {
    const test = welchT(
      people.flatMap((person) => person.a?.log ?? []),
      people.flatMap((person) => person.b?.log ?? []),
    );
    const analysis = ratio(analysisOfT('Welch t test of mean log times', test));
    return { ...head, participants: people.length, ...analysis, sensitivity: [byMedian], figures: {} };
  }
  if (protocol.design === 'pre-post') {
    const test = pairedT(both.map((person) => person.a.log - person.b.log));
    const analysis = ratio(analysisOfT('Paired t test of mean log times', test));
    return { ...head, participants: both.length, ...analysis, sensitivity: [byMedian], figures: {} };
  }
  const ab: PeriodScores[] = [];
  const ba: PeriodScores[] = [];
  for (const person of both) {
    if (person.a.period < person.b.period) ab.push([person.a.log, person.b.log]);
    else ba.push([person.b.log, person.a.log]);
  }
  const { treatment } = crossoverT({ ab, ba });
  const single = withinParticipants(
    timed.map(
      (row): WithinRow => ({
        participant: row.participantId,
        condition: row.condition === a ? 1 : 0,
        period: row.period === 1 ? 0 : 1,
        value: row.log,
      }),
    ),
  );
  return {
    ...head,
    participants: both.length,
    ...ratio(analysisOfT('Crossover t test of mean log times', treatment)),
    sensitivity: [
      ratio(analysisOfT('Every answer by itself, participants and periods held fixed', single)),
      byMedian,
    ],
    figures: {
      'log estimate': pOf(single, ({ estimate }) => estimate),
      'log standard error': pOf(single, ({ standardError }) => standardError),
      t: pOf(single, ({ t }) => t),
      df: pOf(single, ({ df }) => df),
    },
  };
}

/** Says how many answers the time limit cut off. */
function censoringNotes({ conditions }: Protocol, observations: readonly Observation[]): readonly string[] {
  const cut = observations.filter(({ censored }) => censored);
  if (cut.length === 0) return [];
  const each = conditions.map(
    ({ id, name }) => `${cut.filter(({ condition }) => condition === id).length} with ${name}`,
  );
  return [
    `The time limit cut off ${cut.length} of ${observations.length} answers (${each.join(', ')}): their times are lower bounds, and the comparison of medians stands up to them better.`,
  ];
}

/** An analysis of logarithms as one of ratios. */
function ratio(analysis: Analysis): Analysis {
  const { effect } = analysis;
  if (!effect.computed) return analysis;
  const { interval } = effect;
  return {
    ...analysis,
    effect: {
      ...effect,
      value: Math.exp(effect.value),
      interval: interval.computed
        ? computed({ ...interval, low: Math.exp(interval.low), high: Math.exp(interval.high) })
        : interval,
    },
  };
}
