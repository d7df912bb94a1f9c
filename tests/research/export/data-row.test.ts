import { expect, test } from 'vitest';
import type { Condition } from '../../../src/teaching/condition.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import { dataRows } from '../../../src/research/export/data-row.ts';
import { rehearsal } from '../../support/rehearsal.ts';

const { protocol, cohort } = rehearsal();

/** A display that was left then, with its own rate to be told by. */
const left = (condition: Condition, at: number, refreshHz: number, stepId: string): SittingEvent => ({
  type: 'paced',
  number: 1e6 + refreshHz,
  at,
  stepId,
  pace: {
    condition,
    refreshHz,
    refreshFrom: 'device',
    frames: 100,
    dropped: 0,
    pauses: 0,
    longestMs: 20,
    histogram: [100],
  },
});

test('an answer has the steadiness of the display that it was given on, in whichever step that was left', () => {
  const record = cohort[0]!;
  const rows = dataRows(protocol, record);
  expect(rows.every(({ pace }) => pace === undefined)).toBe(true);
  const inHeadset = rows.filter(({ answer }) => answer.condition === 'xr');
  const flat = rows.filter(({ answer }) => answer.condition === 'flat');
  expect([inHeadset.length > 2, flat.length > 2]).toEqual([true, true]);
  const [first, last] = [inHeadset[0]!, inHeadset.at(-1)!].map(({ answer }) => answer.submittedAt);
  // Left after the first answer and once more after the last one, in a step that is read on the screen.
  const elsewhere = record.steps.find((step) => step.kind === 'case' && step.period === flat[0]!.period)!.id;
  const events = [
    ...record.events,
    left('xr', first! + 1, 72, elsewhere),
    left('xr', last! + 1, 90, elsewhere),
  ];
  const rates = dataRows(protocol, { ...record, events }).map(({ answer, pace }) => [
    answer.condition,
    pace?.refreshHz,
  ]);
  expect(rates.filter(([condition]) => condition === 'xr')).toEqual(
    inHeadset.map((_, i) => ['xr', i === 0 ? 72 : 90]),
  );
  expect(rates.filter(([condition]) => condition === 'flat')).toEqual(flat.map(() => ['flat', undefined]));
});
