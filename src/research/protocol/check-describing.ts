import type { SittingPlan } from './sitting-plan.ts';
import type { ProtocolProblem } from './protocol-problem.ts';

/** What keeps questions about participants from being asked, or their answers from being told apart in the data. */
export function checkDescribing(describing: SittingPlan['describing']): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  const add = (path: string, message: string) =>
    problems.push({ path: `sitting.describing.${path}`, message });
  const repeated = (values: readonly string[], i: number) => values.indexOf(values[i]!) < i;
  const ids = describing.map(({ id }) => id);
  for (const [q, { id, text, options }] of describing.entries()) {
    const called = text.trim() === '' ? `Question ${q + 1}` : `“${text.trim()}”`;
    if (text.trim() === '') add(`${q}.text`, `Question ${q + 1} has no words yet.`);
    if (id === '') add(`${q}.id`, `Give ${called} a short name.`);
    else if (repeated(ids, q))
      add(`${q}.id`, `Another question has the short name ${id}. Give each its own.`);
    if (options.length < 2) add(`${q}.options`, `Give ${called} two answers or more.`);
    const optionIds = options.map((option) => option.id);
    const texts = options.map((option) => option.text.trim());
    for (const [o, option] of options.entries()) {
      if (texts[o] === '') add(`${q}.options.${o}.text`, `Answer ${o + 1} of ${called} has no words yet.`);
      else if (repeated(texts, o))
        add(`${q}.options.${o}.text`, `${called} offers “${texts[o]}” twice. Give each answer once.`);
      if (option.id === '') add(`${q}.options.${o}.id`, `Give answer ${o + 1} of ${called} a short name.`);
      else if (repeated(optionIds, o))
        add(
          `${q}.options.${o}.id`,
          `Two answers of ${called} have the short name ${option.id}. Give each its own.`,
        );
    }
  }
  return problems;
}
