import { expect, test } from 'vitest';
import type { Attempt } from '../../src/teaching/attempt/attempt.ts';
import type { FilledForm } from '../../src/teaching/attempt/filled-form.ts';
import type { Condition } from '../../src/teaching/condition.ts';
import { offeredForms } from '../../src/viewer/offered-forms.ts';
import { exampleAttempt } from '../support/example-attempt.ts';

const { attempt: done } = exampleAttempt('a1');
const fresh: Attempt = { ...done, answers: [], finishedAt: undefined };
const answeredIn = (attempt: Attempt, condition: Condition): Attempt => ({
  ...attempt,
  answers: attempt.answers.map((answer) => ({ ...answer, condition })),
});
const filled = (attempt: Attempt, ...names: [string, FilledForm['occasion']][]): Attempt => ({
  ...attempt,
  forms: names.map(([instrumentId, occasion]) => ({ instrumentId, occasion }) as FilledForm),
});

// biome-ignore format: one case a line reads as a table
const cases: [string, Attempt, Condition, string[]][] = [
  ['at a screen nothing is asked before', fresh, 'flat', []],
  ['in a headset how one feels is asked before the first answer', fresh, 'xr', ['csq-vr before']],
  ['and in a Cardboard viewer', fresh, 'cardboard', ['csq-vr before']],
  ['once', filled(fresh, ['csq-vr', 'before']), 'xr', []],
  ['not midway', { ...done, finishedAt: undefined }, 'xr', []],
  ['at the end, at a screen: ease and work', done, 'flat', ['sus end', 'raw-tlx end']],
  ['in a headset, how one feels first', done, 'xr', ['csq-vr after', 'sus end', 'raw-tlx end']],
  ['back at the screen too', answeredIn(done, 'xr'), 'flat', ['csq-vr after', 'sus end', 'raw-tlx end']],
  ['what is filled in is not asked again', filled(done, ['sus', 'end'], ['csq-vr', 'before']), 'xr', ['csq-vr after', 'raw-tlx end']],
];
test.each(cases)('%s', (_, attempt, condition, wanted) => {
  const offers = offeredForms(attempt, condition);
  expect(offers.map(({ instrument, occasion }) => `${instrument.id} ${occasion}`)).toEqual(wanted);
});
