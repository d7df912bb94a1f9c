import { expect, test } from 'vitest';
import type { Draft } from '../../../src/teaching/authoring/draft.ts';
import { draftAdvice } from '../../../src/teaching/authoring/draft-advice.ts';
import { loadCase } from '../../../src/teaching/authoring/load-case.ts';
import { exampleCase, exampleKey } from '../../support/example-case.ts';

const now = Date.parse('2026-11-22');
const scan = { fingerprint: '0123456789abcdef', words: '9 × 8 × 7 voxels', voxelDiagonalMm: 1.6 };
const question = {
  id: 'many',
  kind: 'multiple-choice',
  text: 'Which?',
  prompt: {
    options: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
  },
  key: { options: ['a'], reasons: { b: 'It is not there.' } },
  explanation: 'It is there.',
};
const draft: Draft = {
  ...loadCase(exampleCase(), exampleKey(), scan, 'draft'),
  questions: [question],
  pearls: [],
  certainty: { basis: 'not-stated', note: '' },
};
const placesOf = (of: Draft) => draftAdvice(of, now).map(({ path }) => path[0]);

test('a draft without a second reader, a pearl and a certainty is told so, with the place in the draft', () => {
  expect(placesOf(draft)).toEqual(expect.arrayContaining(['reviewers', 'pearls', 'certainty']));
  expect(placesOf({ ...draft, pearls: [{ text: 'Look twice.' }] })).not.toContain('pearls');
});

test('wrong options want a reason, and right ones none', () => {
  expect(placesOf(draft)).not.toContain('questions');
  const unexplained = { ...question, key: { options: ['a'], reasons: {} } };
  expect(placesOf({ ...draft, questions: [unexplained] })).toContain('questions');
});

test('a draft that cannot be read as a case yet is given no advice', () => {
  expect(draftAdvice({ ...draft, questions: [] }, now)).toEqual([]);
});
