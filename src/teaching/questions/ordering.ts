import { z } from 'zod';
import { optionSchema } from '../control.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { checkOptions, someOf, textOf } from './options.ts';

const promptSchema = z.strictObject({ options: z.array(optionSchema).min(2) });
const keySchema = z.strictObject({ order: z.array(z.string().min(1)).min(2) });

/** Put options in order: 1 − inversions/(n(n−1)/2), the share of pairs in the right order. */
export const ordering = defineQuestionKind({
  kind: 'ordering',
  name: 'Ordering',
  ruleId: 'ordering/pairs',
  ruleVersion: 1,
  max: 1,
  task: 'rank',
  promptSchema,
  keySchema,
  authoring: [
    {
      field: 'choices',
      at: ['prompt', 'options'],
      label: 'Steps, in the right order',
      help: 'Students see them mixed.',
      right: { mode: 'order', at: ['key', 'order'] },
    },
  ],
  responseSchema: ({ options }) =>
    z.strictObject({
      order: someOf(options).refine((ids) => ids.length === options.length, 'must hold every option'),
    }),
  check({ options }, key) {
    const issues = checkOptions(options, key.order, {});
    const ids = options.map((option) => option.id);
    if (key.order.length !== ids.length) {
      issues.push({ path: ['key', 'order'], message: `name each option once: ${ids.join(', ')}` });
    } else if (key.order.every((id, i) => id === ids[i])) {
      issues.push({ path: ['prompt', 'options'], message: 'offered in the right order already; mix them' });
    }
    return issues;
  },
  controls: ({ options }) => [{ control: 'order', id: 'order', options }],
  grade({ options }, key, response) {
    const n = key.order.length;
    const pairs = (n * (n - 1)) / 2;
    const inversions = inversionsOf(response.order.map((id) => key.order.indexOf(id)));
    const inWords = (ids: readonly string[]) => ids.map((id) => textOf(options, id)).join(' → ');
    return {
      score: 1 - inversions / pairs,
      verdict:
        inversions === 0
          ? 'Right: the order is as it should be.'
          : `${pairs - inversions} of ${pairs} pairs are in the right order. The order is: ${inWords(key.order)}.`,
      facts: [
        { label: 'Your order', value: inWords(response.order) },
        { label: 'Right order', value: inWords(key.order) },
      ],
      details: { inversions, pairs },
    };
  },
  answerText: ({ options }, key) =>
    `The order is: ${key.order.map((id) => textOf(options, id)).join(' → ')}.`,
  truthMarks: () => [],
  answerMarks: () => [],
  simulate(_prompt, key, random, skill) {
    const order = [...key.order];
    // Each neighbouring pair is swapped with a chance that falls with skill; n passes can reach any order.
    for (let pass = 0; pass < order.length; pass++)
      for (let i = 1; i < order.length; i++)
        if (random.uniform() > (1 + skill) / 2) [order[i - 1], order[i]] = [order[i]!, order[i - 1]!];
    return { order };
  },
  example: {
    question: {
      id: 'q-density',
      kind: 'ordering',
      text: 'Order these from darkest to brightest on CT.',
      prompt: {
        options: [
          { id: 'bone', text: 'Bone' },
          { id: 'fat', text: 'Fat' },
          { id: 'air', text: 'Air' },
          { id: 'muscle', text: 'Muscle' },
        ],
      },
    },
    key: {
      questionId: 'q-density',
      explanation: 'Air −1000, fat about −100, muscle about 50, dense bone above 700 HU.',
      key: { order: ['air', 'fat', 'muscle', 'bone'] },
    },
    right: { order: ['air', 'fat', 'muscle', 'bone'] },
    wrong: { order: ['bone', 'muscle', 'fat', 'air'] },
    junk: [{ order: ['air', 'fat'] }, { order: ['air', 'air', 'fat', 'bone'] }, { order: 'air' }, {}, 'air'],
  },
});

function inversionsOf(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank, i) => sum + ranks.slice(i + 1).filter((later) => later < rank).length, 0);
}
