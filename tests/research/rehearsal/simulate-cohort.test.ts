import { describe, expect, test } from 'vitest';
import { analysePilot } from '../../../src/research/analysis/analyse-pilot.ts';
import { checkObservations } from '../../../src/research/analysis/check-observations.ts';
import { observationsOf, symptomChangesOf } from '../../../src/research/analysis/observations-of.ts';
import { type Protocol, protocolSchema } from '../../../src/research/protocol/protocol.ts';
import { type RehearsalCase, simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import { sittingEventSchema } from '../../../src/research/sitting/sitting-event.ts';
import { sittingFrom } from '../../../src/research/sitting/sitting.ts';
import { stepsBeforeAllocation } from '../../../src/research/sitting/sitting-steps.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';
import { sievrtProtocol } from '../analysis/sievrt-protocol.ts';

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
  skill: (condition: string | undefined) => (condition === 'VR' ? 0.9 : 0.4),
  startMs: Date.parse('2026-03-02T08:00:00Z'),
};
const cohort = simulateCohort(protocol, options);
const observations = cohort.flatMap((record) => observationsOf(protocol, record));

describe('18 robots', () => {
  test('go through the whole protocol, each in their sequence, with events as people make them', () => {
    expect(cohort.map(({ sequence }) => sequence).filter((id) => id === 'VR1-FLAT2').length).toBeGreaterThan(
      3,
    );
    for (const { steps, events } of cohort) {
      for (const event of events) expect(sittingEventSchema.parse(event)).toEqual(event);
      expect(events.map(({ number }) => number)).toEqual(events.map((_, i) => i));
      const known = { beforeAllocation: stepsBeforeAllocation(protocol), all: steps };
      expect(sittingFrom(known, events)).toMatchObject({ state: 'finished', deviations: [] });
      const allocated = events.findIndex(({ type }) => type === 'allocated');
      expect(events.slice(0, allocated).map(({ type }) => type)).toEqual([
        'consented',
        'described',
        'filled',
      ]);
    }
  });

  test('every answer is an observation of the protocol, by the protocol’s names', () => {
    expect(observations).toHaveLength(18 * 8 * names.length);
    expect(checkObservations(protocol, observations)).toEqual([]);
    expect(new Set(observations.map(({ questionId }) => questionId))).toEqual(new Set(names));
  });

  test('what they were better at is what the analysis finds, with its interval off zero', () => {
    const symptoms = cohort.flatMap(symptomChangesOf);
    const report = analysePilot(protocol, observations, symptoms);
    const { effect } = report.primary;
    if (!effect.computed || !effect.interval.computed) throw new Error('no effect');
    expect(effect.interval.low).toBeGreaterThan(5);
    expect(report.flow).toMatchObject({ planned: 18, finished: 18 });
    expect(report.harms.symptoms.filter(({ participants }) => participants === 18).length).toBeGreaterThan(1);
  });

  test('are the same again from the same seed, and others from another', () => {
    const few = { ...options, participants: 3 };
    expect(simulateCohort(protocol, few)).toEqual(cohort.slice(0, 3));
    const seed = '0'.repeat(8) + options.seed;
    expect(simulateCohort(protocol, { ...few, seed })).not.toEqual(cohort.slice(0, 3));
  });
});
