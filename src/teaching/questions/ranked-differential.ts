import { z } from 'zod';
import { optionSchema } from '../control.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { checkOptions, pickWrong, someOf, textOf } from './options.ts';

const promptSchema = z.strictObject({
  options: z.array(optionSchema).min(3),
  /** How many may be named. */
  atMost: z.int().min(1).max(5).default(3),
});

const keySchema = z.strictObject({
  option: z.string().min(1),
  /** Why each other option is less likely, by option id. */
  reasons: z.record(z.string(), z.string().min(1)),
});

/** The mark by the place at which the right one stands. */
const shares = [1, 0.5, 0.25];
const places = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Name the likeliest diagnoses in order: the right one first 1, second 0.5, third 0.25, later or not named 0. */
export const rankedDifferential = defineQuestionKind({
  kind: 'ranked-differential',
  name: 'Ranked differential',
  ruleId: 'ranked-differential/rank',
  ruleVersion: 1,
  max: 1,
  task: 'rank',
  promptSchema,
  keySchema,
  authoring: [
    {
      field: 'choices',
      at: ['prompt', 'options'],
      label: 'Diagnoses',
      right: { mode: 'one', at: ['key', 'option'] },
      reasons: ['key', 'reasons'],
    },
    { field: 'number', at: ['prompt', 'atMost'], label: 'Diagnoses to be named at most', initial: 3 },
  ],
  responseSchema: ({ options, atMost }) =>
    z.strictObject({ ranked: someOf(options).refine((ids) => ids.length >= 1 && ids.length <= atMost) }),
  check({ options, atMost }, key) {
    const issues = checkOptions(options, [key.option], key.reasons);
    if (options.length <= atMost)
      issues.push({ path: ['prompt', 'atMost'], message: 'offer more options than may be named' });
    return issues;
  },
  controls: ({ options, atMost }) => [{ control: 'rank', id: 'ranked', options, atMost }],
  grade({ options }, key, { ranked }) {
    const answer = textOf(options, key.option);
    const at = ranked.indexOf(key.option);
    const above = at < 0 ? ranked : ranked.slice(0, at);
    const why = above.map((id) => `“${textOf(options, id)}” is less likely: ${key.reasons[id] ?? ''}`);
    const verdict =
      at === 0
        ? `Right: “${answer}” is the likeliest.`
        : at > 0
          ? `You put “${answer}” ${places[at]}; it is the likeliest.`
          : `You did not name “${answer}”, which is the likeliest.`;
    return {
      score: shares[at] ?? 0,
      verdict: [verdict, ...why].join(' '),
      facts: [
        ...ranked.map((id, i) => ({ label: `Your ${places[i]}`, value: textOf(options, id) })),
        { label: 'Likeliest', value: answer },
      ],
      details: { rank: at + 1, named: ranked.length, answer: key.option },
    };
  },
  answerText: ({ options }, key) => `The likeliest is “${textOf(options, key.option)}”.`,
  truthMarks: () => [],
  answerMarks: () => [],
  simulate({ options }, key, random, skill) {
    const wrong = pickWrong(options, key.option, random);
    return { ranked: random.uniform() < skill ? [key.option] : [wrong] };
  },
  example: {
    question: {
      id: 'q-differential',
      kind: 'ranked-differential',
      text: 'Name the three likeliest causes, the likeliest first.',
      prompt: {
        options: [
          { id: 'sarcoid', text: 'Sarcoidosis' },
          { id: 'cancer', text: 'Lung cancer' },
          { id: 'granuloma', text: 'Old granuloma' },
          { id: 'abscess', text: 'Abscess' },
        ],
        atMost: 3,
      },
    },
    key: {
      questionId: 'q-differential',
      explanation: 'A spiculated, growing nodule in a smoker is cancer until something else is shown.',
      key: {
        option: 'cancer',
        reasons: {
          sarcoid: 'it makes many small nodules along vessels, with large hilar nodes.',
          granuloma: 'it would be calcified and would not have grown.',
          abscess: 'there is no fluid inside, and no fever.',
        },
      },
    },
    right: { ranked: ['cancer', 'granuloma', 'abscess'] },
    wrong: { ranked: ['granuloma', 'cancer'] },
    junk: [
      { ranked: [] },
      { ranked: ['cancer', 'cancer'] },
      { ranked: ['cancer', 'sarcoid', 'granuloma', 'abscess'] },
      { ranked: ['flu'] },
      { ranked: 'cancer' },
      {},
    ],
  },
});
