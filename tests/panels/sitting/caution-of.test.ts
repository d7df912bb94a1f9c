import { expect, test } from 'vitest';
import { cautionOf } from '../../../src/panels/sitting/caution-of.ts';
import { exampleForm } from './example-form.ts';

const said = (instrumentId: string, choices: Readonly<Record<string, string>>) =>
  cautionOf(exampleForm(instrumentId).form, choices);

test('a symptom that is severe offers to stop as soon as it is chosen; one that is moderate does not', () => {
  expect(said('ssq', {})).toBeUndefined();
  expect(said('ssq', { nausea: '2', headache: '2' })).toBeUndefined();
  expect(said('ssq', { nausea: '3' })).toContain('rest');
});

test('a choice that is taken back takes the offer back', () => {
  const { form } = exampleForm('ssq');
  form.choose('nausea', '3');
  expect(cautionOf(form, form.store.getState().choices)).toBeDefined();
  form.choose('nausea', '1');
  expect(cautionOf(form, form.store.getState().choices)).toBeUndefined();
});

test('a questionnaire that asks for no symptom never offers it', () => {
  expect(said('raw-tlx', { mental: '100' })).toBeUndefined();
});
