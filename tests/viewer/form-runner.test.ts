import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { UserError } from '../../src/base/user-error.ts';
import { instruments } from '../../src/research/instruments/index.ts';
import { type FilledForm, filledFormSchema } from '../../src/teaching/attempt/filled-form.ts';
import { createFormRunner, type FormRunner } from '../../src/viewer/form-runner.ts';

const inVr = { input: 'controller', condition: 'xr' } as const;
let clock: ReturnType<typeof createManualClock>;
let kept: FilledForm[];
let failNext: UserError | undefined;

beforeEach(() => {
  clock = createManualClock(9_000);
  kept = [];
  failNext = undefined;
});
const open = (id: string): FormRunner =>
  createFormRunner({
    instrument: instruments.get(id),
    occasion: 'after',
    clock,
    async keep(form) {
      const failure = failNext;
      failNext = undefined;
      if (failure) throw failure;
      kept.push(form);
    },
  });
const press = async (form: FormRunner, times: number) => {
  for (let i = 0; i < times; i++) await form.next(inVr);
};

test('all answers are kept with their scores, times, wording and display', async () => {
  const form = open('csq-vr');
  for (const [i, value] of ['1', '2', '1', '1', '3', '2'].entries()) {
    form.choose(instruments.get('csq-vr').items[i]!.id, value);
    clock.advance(500);
    await form.next(inVr);
  }
  expect(kept).toHaveLength(1);
  expect(filledFormSchema.parse(JSON.parse(JSON.stringify(kept[0])))).toEqual({
    instrumentId: 'csq-vr',
    wordingHash: instruments.get('csq-vr').wordingHash,
    occasion: 'after',
    answers: {
      'nausea-a': 1,
      'nausea-b': 2,
      'vestibular-a': 1,
      'vestibular-b': 1,
      'oculomotor-a': 3,
      'oculomotor-b': 2,
    },
    scores: { nausea: 3, vestibular: 2, oculomotor: 5, total: 10 },
    straightLined: false,
    shownAt: 9_000,
    submittedAt: 12_000,
    inputKind: 'controller',
    condition: 'xr',
  });
});

test('what is skipped is not made up: no answer, and no score that counts it', async () => {
  const form = open('csq-vr');
  form.choose('nausea-a', '4');
  form.choose('nausea-b', '4');
  await press(form, 6);
  expect(kept[0]).toMatchObject({ answers: { 'nausea-a': 4, 'nausea-b': 4 }, scores: { nausea: 8 } });
});

test('a slider that nobody moved is no answer', async () => {
  const form = open('raw-tlx');
  form.choose('mental', 70);
  await press(form, form.pages.length);
  expect(kept[0]).toMatchObject({ answers: { mental: 70 }, scores: {} });
});

test('back goes a page back and keeps what was answered, and not before the first', () => {
  const form = open('sus');
  form.choose('sus-1', '4');
  void form.next(inVr);
  expect(form.store.getState().page).toBe(1);
  form.back();
  form.back();
  expect(form.store.getState()).toMatchObject({ page: 0, choices: { 'sus-1': '4' } });
});

describe('storing', () => {
  test('a failure says why, loses nothing and can be tried again', async () => {
    const form = open('csq-vr');
    form.choose('nausea-a', '2');
    failNext = new UserError('storage/full', 'There is no room left.');
    await press(form, 6);
    expect(form.store.getState()).toMatchObject({ problem: { code: 'storage/full' }, result: undefined });
    await press(form, 1);
    expect(kept).toHaveLength(1);
    expect(form.store.getState().result?.missing).toHaveLength(5);
  });

  test('two presses keep it once', async () => {
    const form = open('csq-vr');
    await press(form, 5);
    await Promise.all([form.next(inVr), form.next(inVr)]);
    await form.next(inVr);
    expect(kept).toHaveLength(1);
  });
});
