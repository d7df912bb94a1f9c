import { z } from 'zod';
import { optionSchema } from '../control.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { checkOptions, someOf, textOf } from './options.ts';

const promptSchema = z.strictObject({ options: z.array(optionSchema).min(2) });

const keySchema = z.strictObject({
  options: z.array(z.string().min(1)).min(1),
  /** Why each wrong option is wrong, by option id. */
  reasons: z.record(z.string(), z.string().min(1)),
});

/** Pick all that apply: max(0, hits/answers − false alarms/wrong options), so that ticking everything gives 0. */
export const multipleChoice = defineQuestionKind({
  kind: 'multiple-choice',
  name: 'Multiple choice',
  ruleId: 'multiple-choice/balanced',
  ruleVersion: 1,
  max: 1,
  task: 'recognise',
  promptSchema,
  keySchema,
  authoring: [
    {
      field: 'choices',
      at: ['prompt', 'options'],
      label: 'Options',
      right: { mode: 'many', at: ['key', 'options'] },
      reasons: ['key', 'reasons'],
    },
  ],
  responseSchema: ({ options }) => z.strictObject({ options: someOf(options) }),
  check({ options }, key) {
    const issues = checkOptions(options, key.options, key.reasons);
    if (options.every((option) => key.options.includes(option.id))) {
      issues.push({
        path: ['key', 'options'],
        message: 'every option is right; add at least one wrong option',
      });
    }
    return issues;
  },
  controls: ({ options }) => [{ control: 'choose-many', id: 'options', options }],
  grade({ options }, key, response) {
    const hits = response.options.filter((id) => key.options.includes(id));
    const falseAlarms = response.options.filter((id) => !key.options.includes(id));
    const missed = key.options.filter((id) => !response.options.includes(id));
    const wrongCount = options.length - key.options.length;
    const score = Math.max(0, hits.length / key.options.length - falseAlarms.length / wrongCount);
    const quoted = (ids: readonly string[]) => ids.map((id) => `“${textOf(options, id)}”`).join(', ');
    const verdict = [
      score === 1 ? 'Right: exactly the ones that apply.' : '',
      hits.length > 0 && score < 1 ? `Right: ${quoted(hits)}.` : '',
      missed.length > 0 ? `Missed: ${quoted(missed)}.` : '',
      ...falseAlarms.map((id) => `Does not apply: ${quoted([id])}. ${key.reasons[id] ?? ''}`.trim()),
    ];
    return {
      score,
      verdict: verdict.filter((part) => part !== '').join(' '),
      facts: [
        { label: 'Right ones found', value: `${hits.length} of ${key.options.length}` },
        { label: 'Wrong ones ticked', value: `${falseAlarms.length} of ${wrongCount}` },
      ],
      details: { hits: hits.length, missed: missed.length, falseAlarms: falseAlarms.length },
    };
  },
  answerText: ({ options }, key) =>
    `These apply: ${key.options.map((id) => `“${textOf(options, id)}”`).join(', ')}.`,
  truthMarks: () => [],
  answerMarks: () => [],
  simulate({ options }, key, random, skill) {
    const believes = (id: string) =>
      random.uniform() < skill ? key.options.includes(id) : random.uniform() < 0.5;
    return { options: options.map((option) => option.id).filter(believes) };
  },
  example: {
    question: {
      id: 'q-features',
      kind: 'multiple-choice',
      text: 'Which of these does the finding show?',
      prompt: {
        options: [
          { id: 'solid', text: 'Solid throughout' },
          { id: 'fat', text: 'Fat inside' },
          { id: 'round', text: 'Smooth, round edge' },
          { id: 'cavity', text: 'Air-filled cavity' },
          { id: 'calcium', text: 'Calcium inside' },
        ],
      },
    },
    key: {
      questionId: 'q-features',
      explanation: 'It has the density of soft tissue all through and a smooth edge.',
      key: {
        options: ['solid', 'round'],
        reasons: {
          fat: 'Fat would measure about −100 HU.',
          cavity: 'A cavity would be as black as air.',
          calcium: 'Calcium would be bright in a bone window.',
        },
      },
    },
    right: { options: ['round', 'solid'] },
    wrong: { options: ['solid', 'fat', 'round', 'cavity', 'calcium'] },
    junk: [{ options: ['solid', 'solid'] }, { options: ['bone'] }, { options: 'solid' }, {}, 7],
  },
});
