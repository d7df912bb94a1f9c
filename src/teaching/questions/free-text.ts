import { z } from 'zod';
import { defineQuestionKind } from '../question-kind.ts';
import { forbiddenPhraseSchema } from '../text/forbidden-phrase.ts';
import { keyPhraseSchema } from '../text/key-phrase.ts';
import { forbiddenPhraseField, keyPhraseFields } from '../text/phrase-fields.ts';
import { markText, pointsOf } from '../text/mark-text.ts';
import { modelText, phraseDetails, phraseFacts, phraseVerdict } from '../text/phrase-verdict.ts';
import { answerSchemaFor, checkPhrases, longest } from './written.ts';

const promptSchema = z.strictObject({
  /** Above the field: "Your impression". */
  label: z.string().min(1),
  maxLength: z.int().min(20).max(longest).default(600),
});

const keySchema = z.strictObject({
  items: z.array(keyPhraseSchema).min(1),
  forbidden: z.array(forbiddenPhraseSchema).default([]),
});

/**
 * Say it in your own words: each thing found counts its weight, with synonyms, but not where it is denied; half
 * without its side; what must not be claimed costs points, not below 0. The mark is the share of all points.
 */
export const freeText = defineQuestionKind({
  kind: 'free-text',
  name: 'Free text',
  ruleId: 'free-text/key-phrases',
  ruleVersion: 1,
  max: 1,
  task: 'write',
  promptSchema,
  keySchema,
  authoring: [
    { field: 'line', at: ['prompt', 'label'], label: 'Above the field', initial: 'Your impression' },
    { field: 'number', at: ['prompt', 'maxLength'], label: 'Letters at most', initial: 600 },
    {
      field: 'rows',
      at: ['key', 'items'],
      label: 'What it should say',
      item: 'thing to be said',
      ids: true,
      of: keyPhraseFields,
    },
    forbiddenPhraseField,
  ],
  responseSchema: ({ maxLength }) => z.strictObject({ text: answerSchemaFor(maxLength) }),
  check: (_prompt, { items, forbidden }) => checkPhrases(items, forbidden),
  controls: ({ label, maxLength }) => [{ control: 'text', id: 'text', label, maxLength, multiline: true }],
  grade(_prompt, { items, forbidden }, { text }) {
    const marks = markText('text', text, items, forbidden);
    const { points, lost, max } = pointsOf(marks);
    return {
      score: points / max,
      verdict: `${points === max ? 'Right: everything is there. ' : ''}${phraseVerdict(marks)}`,
      facts: phraseFacts(marks),
      details: { points, maxPoints: max, lost, ...phraseDetails(marks) },
      quotes: [...marks.quotes],
      provisional: 'Marked by key phrases: a person should read it before it counts in an exam.',
    };
  },
  answerText: (_prompt, { items }) => `For example: ${modelText(items)}`,
  truthMarks: () => [],
  answerMarks: () => [],
  simulate(_prompt, { items }, random, skill) {
    const said = items.filter(() => random.uniform() < skill);
    return { text: modelText(said) || 'Normal study.' };
  },
  example: {
    question: {
      id: 'q-impression',
      kind: 'free-text',
      text: 'Write your impression in one or two sentences.',
      prompt: { label: 'Your impression', maxLength: 300 },
    },
    key: {
      questionId: 'q-impression',
      explanation: 'Air lies between the right lung and the chest wall, and nothing is pushed over.',
      key: {
        items: [
          {
            id: 'pneumothorax',
            name: 'Pneumothorax',
            any: ['pneumothorax', 'air in the pleural space', 'collapsed lung'],
            weight: 2,
            side: 'right',
          },
          { id: 'shift', name: 'No shift', any: ['mediastinal shift', 'tension'], polarity: 'absent' },
        ],
        forbidden: [{ any: ['fracture'], penalty: 1, why: 'No rib is broken.' }],
      },
    },
    right: { text: 'Right-sided pneumothorax without mediastinal shift.' },
    wrong: { text: 'There is no pneumothorax. Rib fracture with mediastinal shift.' },
    junk: [{ text: '' }, { text: '  ' }, { text: 'x'.repeat(301) }, { text: 7 }, {}, 'Pneumothorax'],
  },
});
