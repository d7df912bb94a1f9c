import { z } from 'zod';
import { lengthKind } from '../../measure/kinds/length.ts';
import { lpsSchema } from '../../measure/lps-schema.ts';
import { formatValue } from '../../measure/reading.ts';
import { optionSchema } from '../control.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { classOf, sourceOf, thresholdSchema, thresholdText } from '../threshold.ts';
import { checkOptions, oneOf, pickWrong, textOf } from './options.ts';

const promptSchema = z.strictObject({
  /** The classes in ascending order, one more than there are thresholds. */
  options: z.array(optionSchema).min(2),
});

const keySchema = z.strictObject({
  /** What is decided on: "Mean diameter". */
  quantity: z.string().min(1),
  value: z.number(),
  thresholds: z.array(thresholdSchema).min(1),
  /** Lengths that the value comes from, drawn afterwards. */
  lines: z.array(z.tuple([lpsSchema, lpsSchema])).default([]),
});
type Prompt = z.infer<typeof promptSchema>;
type Key = z.infer<typeof keySchema>;

/** Say in which class of a guideline a value falls; the right class follows from the true value. */
export const thresholdDecision = defineQuestionKind({
  kind: 'threshold-decision',
  name: 'Threshold decision',
  ruleId: 'threshold-decision/class',
  ruleVersion: 1,
  max: 1,
  task: 'decide',
  promptSchema,
  keySchema,
  authoring: [
    {
      field: 'choices',
      at: ['prompt', 'options'],
      label: 'Classes, from small to large',
      help: 'One more than there are cut-offs.',
    },
    { field: 'line', at: ['key', 'quantity'], label: 'Decided on', initial: 'Longest diameter' },
    { field: 'measured', at: ['key', 'value'], label: 'The true value', lines: ['key', 'lines'] },
    { field: 'thresholds', at: ['key', 'thresholds'], label: 'Cut-offs, from small to large' },
  ],
  responseSchema: ({ options }) => z.strictObject({ option: oneOf(options) }),
  check({ options }, key) {
    const ids = options.map((option) => option.id);
    const issues = checkOptions(options, ids, {});
    if (options.length !== key.thresholds.length + 1) {
      const message = `${key.thresholds.length} thresholds make ${key.thresholds.length + 1} classes, but there are ${options.length} options`;
      issues.push({ path: ['prompt', 'options'], message });
    }
    if (key.thresholds.some((t, i) => i > 0 && t.value <= key.thresholds[i - 1]!.value)) {
      issues.push({ path: ['key', 'thresholds'], message: 'put the thresholds in ascending order' });
    }
    if (new Set(key.thresholds.map((t) => t.unit)).size > 1) {
      issues.push({ path: ['key', 'thresholds'], message: 'give all thresholds in the same unit' });
    }
    return issues;
  },
  controls: ({ options }) => [{ control: 'choose-one', id: 'option', options }],
  grade(prompt, key, response) {
    const answer = answerOf(prompt, key);
    const right = response.option === answer.id;
    const chosen = textOf(prompt.options, response.option);
    const verdict = right
      ? `Right: “${answer.text}”.`
      : `You chose “${chosen}”. The answer is “${answer.text}”.`;
    return {
      score: right ? 1 : 0,
      verdict: `${verdict} ${reasonOf(key)}`,
      facts: [
        { label: 'You chose', value: chosen },
        { label: key.quantity, value: valueText(key) },
        { label: 'Cut-offs', value: key.thresholds.map(thresholdText).join(', ') },
      ],
      details: { chosen: response.option, answer: answer.id, value: key.value },
    };
  },
  answerText: (prompt, key) => `The answer is “${answerOf(prompt, key).text}”. ${reasonOf(key)}`,
  truthMarks: (_prompt, { lines }) =>
    lines.flatMap((line) => lengthKind.shapes(line, lengthKind.compute(line))),
  answerMarks: () => [],
  simulate(prompt, key, random, skill) {
    const right = answerOf(prompt, key).id;
    return { option: random.uniform() < skill ? right : pickWrong(prompt.options, right, random) };
  },
  example: {
    question: {
      id: 'q-class',
      kind: 'threshold-decision',
      text: 'In which size group is it?',
      prompt: {
        options: [
          { id: 'normal', text: 'Under 30 mm' },
          { id: 'wide', text: '30 to under 55 mm' },
          { id: 'repair', text: '55 mm or more' },
        ],
      },
    },
    key: {
      questionId: 'q-class',
      explanation: 'Size is measured from outer wall to outer wall, at right angles to the vessel.',
      key: {
        quantity: 'Outer diameter',
        value: 41.5,
        thresholds: [exampleThreshold('aorta-30', 30), exampleThreshold('aorta-55', 55)],
      },
    },
    right: { option: 'wide' },
    wrong: { option: 'repair' },
    junk: [{ option: 'huge' }, { option: 1 }, {}, 'wide', []],
  },
});

function answerOf({ options }: Prompt, key: Key) {
  return options[classOf(key.value, key.thresholds)]!;
}

function valueText({ value, thresholds }: Key): string {
  return formatValue(value, thresholds[0]!.unit);
}

function reasonOf(key: Key): string {
  const sources = [...new Set(key.thresholds.map(sourceOf))].join('; ');
  return `${key.quantity}: ${valueText(key)}; the cut-offs are ${key.thresholds.map(thresholdText).join(' and ')} (${sources}).`;
}

function exampleThreshold(id: string, value: number) {
  return {
    id,
    value,
    unit: 'mm',
    valueBelongsTo: 'upper',
    guideline: 'Example guideline',
    year: 2020,
    caveat: 'An example for tests, not advice.',
    reviewedOn: null,
  };
}
