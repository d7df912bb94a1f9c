import { z } from 'zod';
import { optionSchema, scaleSchema } from '../control.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { checkOptions, oneOf, textOf } from './options.ts';

const promptSchema = z.union(
  [
    /** Words to choose from, as on a Likert item: "Strongly disagree" … "Strongly agree". */
    z.strictObject({ options: z.array(optionSchema).min(2) }),
    /** A number on a scale. */
    z.strictObject({ label: z.string().min(1), scale: scaleSchema }),
  ],
  { error: 'give either options (a Likert item) or a label and a scale (a slider)' },
);

/** Say what you think, on a scale or in one of several words: there is no right answer and no mark. */
export const rating = defineQuestionKind({
  kind: 'rating',
  name: 'Rating (not marked)',
  ruleId: 'rating/not-marked',
  ruleVersion: 1,
  max: 0,
  promptSchema,
  keySchema: z.strictObject({}),
  authoring: [
    { field: 'line', at: ['prompt', 'label'], label: 'What is rated', initial: 'How clearly' },
    {
      field: 'scale',
      at: ['prompt', 'scale'],
      label: 'The scale',
      initial: { min: 0, max: 100, step: 5, minLabel: 'Not at all', maxLabel: 'Very', unit: ' %' },
    },
  ],
  responseSchema: (prompt): z.ZodType<{ value: string | number }> => {
    if ('options' in prompt) return z.strictObject({ value: oneOf(prompt.options) });
    const { min, max, step } = prompt.scale;
    const onStep = (value: number) =>
      Math.abs((value - min) / step - Math.round((value - min) / step)) < 1e-6;
    return z.strictObject({ value: z.number().min(min).max(max).refine(onStep) });
  },
  check: (prompt) =>
    'options' in prompt
      ? checkOptions(
          prompt.options,
          prompt.options.map(({ id }) => id),
          {},
        )
      : [],
  controls: (prompt) =>
    'options' in prompt
      ? [{ control: 'choose-one', id: 'value', options: prompt.options }]
      : [{ control: 'slider', id: 'value', label: prompt.label, ...prompt.scale }],
  grade(prompt, _key, { value }) {
    const said =
      typeof value === 'number'
        ? `${value}${'scale' in prompt ? (prompt.scale.unit ?? '') : ''}`
        : 'options' in prompt
          ? textOf(prompt.options, value)
          : value;
    return {
      score: 0,
      verdict: `Noted: ${said}. There is no right answer to this, and no mark.`,
      facts: [{ label: 'You said', value: said }],
      details: { value },
    };
  },
  answerText: () => 'There is no right answer to this.',
  truthMarks: () => [],
  answerMarks: () => [],
  simulate(prompt, _key, random) {
    if ('options' in prompt)
      return { value: prompt.options[Math.floor(random.uniform() * prompt.options.length)]!.id };
    const { min, max, step } = prompt.scale;
    return { value: min + step * Math.floor(random.uniform() * (Math.floor((max - min) / step) + 1)) };
  },
  example: {
    question: {
      id: 'q-clear',
      kind: 'rating',
      text: 'How clearly could you see the finding?',
      prompt: {
        label: 'How clearly',
        scale: { min: 0, max: 100, step: 5, minLabel: 'Not at all', maxLabel: 'Very clearly', unit: ' %' },
      },
    },
    key: { questionId: 'q-clear', explanation: 'Thank you.', key: {} },
    right: { value: 85 },
    wrong: { value: 15 },
    junk: [{ value: 101 }, { value: 3 }, { value: 'clear' }, { value: null }, {}, 85],
  },
});
