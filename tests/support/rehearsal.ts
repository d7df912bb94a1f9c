import { type Protocol, protocolSchema } from '../../src/research/protocol/protocol.ts';
import { type RehearsalCase, simulateCohort } from '../../src/research/rehearsal/simulate-cohort.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { sievrtProtocol } from '../research/analysis/sievrt-protocol.ts';

const kinds = questionKinds.all.filter(({ max }) => max > 0);
const names = kinds.map((_, i) => `Q${i + 1}`);
/** Every case asks one question of every kind that is marked, each by the kind's own name for it. */
const asks = Object.fromEntries(names.map((name, i) => [name, kinds[i]!.kind]));
const protocol: Protocol = protocolSchema.parse({
  ...sievrtProtocol,
  questions: names.map((id) => ({ id, name: id })),
  caseSets: sievrtProtocol.caseSets.map((set) => ({
    ...set,
    cases: set.cases.map(({ id }) => ({ id, questions: names, asks })),
  })),
  sitting: {
    displays: { VR: 'xr', FLAT: 'flat' },
    describing: [
      {
        id: 'year',
        text: 'Year',
        options: [
          { id: 'y3', text: '3rd' },
          { id: 'y4', text: '4th' },
        ],
      },
    ],
    before: ['ssq'],
    afterPeriod: ['ssq', 'raw-tlx'],
    perCondition: ['sus'],
    preference: true,
    familiarisation: { lengths: 3, withinMm: 2, places: 2 },
    breakMinutes: 10,
  },
});
const cases = new Map<string, RehearsalCase>(
  protocol.caseSets.flatMap((set) =>
    set.cases.map(({ id }): [string, RehearsalCase] => [
      id,
      {
        openCase: { id, questions: kinds.map(({ kind, example }) => ({ ...example.question, id: kind })) },
        key: { answers: kinds.map(({ kind, example }) => ({ ...example.key, questionId: kind })) },
      },
    ]),
  ),
);
const options = {
  seed: '9f8e7d6c5b4a39281706f5e4d3c2b1a0',
  participants: 18,
  cases,
  /** Robots are better in VR. */
  skill: (condition: string | undefined) => (condition === 'VR' ? 0.9 : 0.4),
  startMs: Date.parse('2026-03-02T08:00:00Z'),
};

/** A pilot of 18 robots in which every question kind that is marked is asked, with what they did. */
export const rehearsal = () => ({
  protocol,
  options,
  names,
  seed: options.seed,
  cohort: simulateCohort(protocol, options),
});
