import { z } from 'zod';
import { optionSchema } from '../control.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { checkOptions, oneOf, pickWrong, textOf } from './options.ts';

const promptSchema = z.strictObject({ options: z.array(optionSchema).min(2) });

const keySchema = z.strictObject({
  option: z.string().min(1),
  /** Why each wrong option is wrong, by option id. */
  reasons: z.record(z.string(), z.string().min(1)),
  /** A wrong answer costs 1/(options − 1), so that guessing gains nothing on average. */
  formulaScoring: z.boolean().optional(),
});

/** Pick one of several options. Right 1, wrong 0 (or −1/(k−1) with formula scoring), blank 0. */
export const singleChoice = defineQuestionKind({
  kind: 'single-choice',
  name: 'Single choice',
  ruleId: 'single-choice/equal',
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
      right: { mode: 'one', at: ['key', 'option'] },
      reasons: ['key', 'reasons'],
    },
    {
      field: 'switch',
      at: ['key', 'formulaScoring'],
      label: 'A wrong answer costs marks, so that guessing gains nothing',
      optional: true,
    },
  ],
  responseSchema: ({ options }) => z.strictObject({ option: oneOf(options) }),
  check: ({ options }, key) => checkOptions(options, [key.option], key.reasons),
  controls: ({ options }) => [{ control: 'choose-one', id: 'option', options }],
  grade({ options }, key, response) {
    const right = response.option === key.option;
    const chosen = textOf(options, response.option);
    const answer = textOf(options, key.option);
    const wrongScore = key.formulaScoring ? -1 / (options.length - 1) : 0;
    return {
      score: right ? 1 : wrongScore,
      verdict: right
        ? `Right: “${answer}”.`
        : `You chose “${chosen}”. ${key.reasons[response.option] ?? ''} The answer is “${answer}”.`,
      facts: [
        { label: 'You chose', value: chosen },
        { label: 'Answer', value: answer },
      ],
      details: { chosen: response.option, answer: key.option },
    };
  },
  answerText: ({ options }, key) => `The answer is “${textOf(options, key.option)}”.`,
  truthMarks: () => [],
  answerMarks: () => [],
  simulate({ options }, key, random, skill) {
    const knows = random.uniform() < skill;
    return { option: knows ? key.option : pickWrong(options, key.option, random) };
  },
  example: {
    question: {
      id: 'q-side',
      kind: 'single-choice',
      text: 'Which lung holds the finding?',
      prompt: {
        options: [
          { id: 'right', text: 'Right lung' },
          { id: 'left', text: 'Left lung' },
          { id: 'both', text: 'Both lungs' },
        ],
      },
    },
    key: {
      questionId: 'q-side',
      explanation: 'On an axial slice the patient’s right side is on the left of the screen.',
      key: {
        option: 'right',
        reasons: {
          left: 'The finding lies to the left of the picture, which is the patient’s right.',
          both: 'The other lung is clear.',
        },
      },
    },
    right: { option: 'right' },
    wrong: { option: 'left' },
    junk: [{ option: 'middle' }, { option: 3 }, {}, 'right', { option: 'right', extra: 1 }, []],
  },
});
