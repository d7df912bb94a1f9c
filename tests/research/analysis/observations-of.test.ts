import { expect, test } from 'vitest';
import { observationsOf } from '../../../src/research/analysis/observations-of.ts';
import { scoresOf } from '../../../src/research/analysis/pilot-data-of.ts';
import { simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import { rehearsal } from '../../support/rehearsal.ts';

const { protocol, options } = rehearsal();
const record = simulateCohort(protocol, { ...options, participants: 1 })[0]!;
const alone = observationsOf(protocol, record);

test('what was answered again on a second device counts as it was answered first, questionnaires too', () => {
  const again = record.events.flatMap((event): SittingEvent[] => {
    if (event.type === 'filled')
      return [{ ...event, at: event.at + 1000, form: { ...event.form, scores: { odd: 9 } } }];
    if (event.type !== 'answered') return [];
    const grade = { ...event.answer.grade, correct: !event.answer.grade.correct };
    return [{ ...event, at: event.at + 1000, answer: { ...event.answer, grade } }];
  });
  expect(again.length).toBeGreaterThan(100);
  const both = { ...record, events: [...record.events, ...again] };
  expect(observationsOf(protocol, both)).toEqual(alone);
  expect(scoresOf(both)).toEqual(scoresOf(record));
  expect(scoresOf(record).length).toBeGreaterThan(5);
});

test('a second device whose clock is years behind moves no time', () => {
  const odd: SittingEvent = { type: 'deviated', what: 'battery empty', number: 0, at: 1 };
  expect(alone[0]!.shownMs).toBeLessThan(6 * 3_600_000);
  expect(observationsOf(protocol, { ...record, events: [...record.events, odd] })).toEqual(alone);
});
