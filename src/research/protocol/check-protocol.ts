import { checkSittingPlan } from './check-sitting-plan.ts';
import type { Protocol } from './protocol.ts';
import type { ProtocolProblem } from './protocol-problem.ts';

/** Everything that keeps a protocol from being carried out, not only the first fault; none where it can be locked. */
export function checkProtocol(protocol: Protocol): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  const add = (path: string, message: string) => problems.push({ path, message });
  const { conditions, questions, caseSets, sequences, design, allocation } = protocol;
  for (const [path, list] of Object.entries({ conditions, questions, caseSets, sequences })) {
    const ids = list.map((entry) => entry.id);
    for (const [i, id] of ids.entries())
      if (ids.indexOf(id) !== i) add(`${path}.${i}.id`, `${id} is used twice. Give each its own id.`);
  }
  const known = (list: readonly { readonly id: string }[]) => new Set(list.map((entry) => entry.id));
  const [knownQuestions, knownSets, knownConditions] = [known(questions), known(caseSets), known(conditions)];
  for (const [s, { cases }] of caseSets.entries())
    for (const [c, entry] of cases.entries())
      for (const [q, question] of entry.questions.entries())
        if (!knownQuestions.has(question))
          add(`caseSets.${s}.cases.${c}.questions.${q}`, `There is no question ${question}.`);
  for (const [s, sequence] of sequences.entries()) {
    for (const [p, { condition, caseSet }] of sequence.periods.entries()) {
      const path = `sequences.${s}.periods.${p}`;
      if (!knownConditions.has(condition)) add(`${path}.condition`, `There is no condition ${condition}.`);
      if (!knownSets.has(caseSet)) add(`${path}.caseSet`, `There is no case set ${caseSet}.`);
      const earlier = sequence.periods.slice(0, p);
      if (design !== 'pre-post' && earlier.some((period) => period.caseSet === caseSet))
        add(
          `${path}.caseSet`,
          `${sequence.id} shows case set ${caseSet} twice: nobody may see a case twice.`,
        );
    }
    const periods = sequence.periods.length;
    const wanted = design === 'parallel' ? 1 : conditions.length;
    if (periods !== wanted)
      add(`sequences.${s}.periods`, `A ${design} design needs ${wanted} period(s), here are ${periods}.`);
  }
  if (design !== 'rotation' && conditions.length !== 2)
    add('conditions', `A ${design} design compares two conditions, here are ${conditions.length}.`);
  if (allocation.ratio.length !== sequences.length)
    add('allocation.ratio', 'Give each sequence one share, in their order.');
  const turn = allocation.ratio.reduce((a, b) => a + b, 0);
  for (const [i, size] of allocation.blockSizes.entries())
    if (size % turn !== 0)
      add(`allocation.blockSizes.${i}`, `A block of ${size} cannot hold shares that add up to ${turn}.`);
  return [...problems, ...checkSittingPlan(protocol)];
}
