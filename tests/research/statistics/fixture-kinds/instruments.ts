import { z } from 'zod';
import { instruments } from '../../../../src/research/instruments/index.ts';
import {
  type InstrumentAnswers,
  scoreInstrument,
} from '../../../../src/research/instruments/score-instrument.ts';
import { type FixtureKind, fixtureKind } from './fixture-kind.ts';

/** Skipped items are not there, however a file writes them. */
const answers = z
  .record(z.string(), z.union([z.number(), z.null(), z.literal('NA')]))
  .transform((given) =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'number')),
  )
  .pipe(z.record(z.string(), z.number()));
const answerList = z.array(z.union([z.number(), z.null(), z.literal('NA')]));

/** Scores by their ids; null where a skipped item leaves none. */
function scores(kind: string, given: InstrumentAnswers): Record<string, number | null> {
  const result = scoreInstrument(instruments.get(kind), given);
  return Object.fromEntries(result.scores.map(({ id, value }) => [id, value ?? null]));
}

const ratingNames = ['mental', 'physical', 'temporal', 'performance', 'effort', 'frustration'];

export const instrumentKinds: Record<string, FixtureKind> = {
  sus: fixtureKind(z.object({ items: answerList }), ({ items }) => {
    const ids = instruments.get('sus').items.map(({ id }) => id);
    const given = Object.fromEntries(ids.map((id, i) => [id, items[i]]));
    return { score: scores('sus', answers.parse(given)).sus };
  }),
  raw_tlx: fixtureKind(answers, (given) => ({ score: scores('raw-tlx', given).raw })),
  tlx_weighted: fixtureKind(
    z.object({ ratings: z.array(z.number()).length(6), weights: z.array(z.int()).length(6) }),
    ({ ratings, weights }) => {
      const rated = Object.fromEntries(ratingNames.map((name, i) => [name, ratings[i]!]));
      return { score: scores('nasa-tlx', { ...rated, ...pairsWith(weights) }).weighted };
    },
  ),
  ssq: fixtureKind(z.object({ items: answers }), ({ items }) => {
    const { nausea, oculomotor, disorientation, total } = scores('ssq', items);
    const raw = (value: number | null | undefined, factor: number) =>
      typeof value === 'number' ? value / factor : null;
    return {
      raw: { N: raw(nausea, 9.54), O: raw(oculomotor, 7.58), D: raw(disorientation, 13.92) },
      nausea,
      oculomotor,
      disorientation,
      total,
    };
  }),
  vrsq: fixtureKind(
    z.object({ oculomotor: answers, disorientation: answers }),
    ({ oculomotor, disorientation }) => scores('vrsq', { ...oculomotor, ...disorientation }),
  ),
};

/** Fifteen comparisons in which each scale is called the more important one as often as its weight says. */
function pairsWith(weights: readonly number[]): InstrumentAnswers {
  const left = weights.map((wins, i) => ({ name: ratingNames[i]!, wins }));
  const chosen: Record<string, number> = {};
  while (left.length > 1) {
    // The scale with the most wins loses to those that win most after it (Landau 1953).
    left.sort((a, b) => b.wins - a.wins);
    const [first, ...others] = left.splice(0);
    const losses = others.length - first!.wins;
    for (const [i, other] of others.entries()) {
      const lost = i < losses;
      const pair = [first!.name, other.name].sort((a, b) => ratingNames.indexOf(a) - ratingNames.indexOf(b));
      chosen[pair.join('-or-')] = Number(pair[1] === (lost ? other.name : first!.name));
      left.push({ ...other, wins: other.wins - Number(lost) });
    }
  }
  if (left[0]!.wins !== 0) throw new Error(`tlx weights: ${weights} are not those of fifteen comparisons`);
  return chosen;
}
