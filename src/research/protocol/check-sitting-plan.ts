import { instruments } from '../instruments/index.ts';
import type { Protocol } from './protocol.ts';
import type { ProtocolProblem } from './protocol-problem.ts';

/** What keeps a protocol's sittings from being held: displays, questionnaires and case sets that are not there. */
export function checkSittingPlan({ sitting, conditions, caseSets }: Protocol): ProtocolProblem[] {
  if (!sitting) return [];
  const problems: ProtocolProblem[] = [];
  const add = (path: string, message: string) => problems.push({ path: `sitting.${path}`, message });
  for (const { id } of conditions)
    if (!sitting.displays[id]) add(`displays.${id}`, `Say on which display the condition ${id} is read.`);
  for (const id of Object.keys(sitting.displays))
    if (!conditions.some((condition) => condition.id === id))
      add(`displays.${id}`, `There is no condition ${id}.`);
  for (const list of ['before', 'afterPeriod', 'perCondition'] as const)
    for (const [i, id] of sitting[list].entries())
      if (!instruments.has(id)) {
        const known = instruments.all.map(({ kind }) => kind).join(', ');
        add(`${list}.${i}`, `There is no questionnaire ${id}. Use ${known}.`);
      }
  for (const test of ['preTest', 'postTest'] as const) {
    const id = sitting[test];
    if (id !== undefined && !caseSets.some((set) => set.id === id)) add(test, `There is no case set ${id}.`);
  }
  return problems;
}
