import { describe, expect, test } from 'vitest';
import { analysePilot } from '../../../src/research/analysis/analyse-pilot.ts';
import { checkObservations } from '../../../src/research/analysis/check-observations.ts';
import { observationsOf } from '../../../src/research/analysis/observations-of.ts';
import { pilotDataOf } from '../../../src/research/analysis/pilot-data-of.ts';
import { simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import { sittingEventSchema } from '../../../src/research/sitting/sitting-event.ts';
import { sittingFrom } from '../../../src/research/sitting/sitting.ts';
import { stepsBeforeAllocation } from '../../../src/research/sitting/sitting-steps.ts';
import { rehearsal } from '../../support/rehearsal.ts';

const { protocol, options, names, cohort } = rehearsal();
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
    const report = analysePilot(protocol, pilotDataOf(protocol, cohort));
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
