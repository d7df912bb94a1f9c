import { instruments } from '../instruments/index.ts';
import { checkDescribing } from './check-describing.ts';
import type { Protocol } from './protocol.ts';
import type { ProtocolProblem } from './protocol-problem.ts';

/** What keeps a protocol's sittings from being held: displays, questionnaires and case sets that are not there. */
export function checkSittingPlan({ sitting, conditions, caseSets, sequences }: Protocol): ProtocolProblem[] {
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
  const inPeriods = new Set(sequences.flatMap(({ periods }) => periods.map(({ caseSet }) => caseSet)));
  const compared = new Set(
    caseSets.flatMap(({ id, cases }) => (inPeriods.has(id) ? cases.map((entry) => entry.id) : [])),
  );
  for (const test of ['preTest', 'postTest'] as const) {
    const id = sitting[test];
    if (id === undefined) continue;
    const set = caseSets.find((each) => each.id === id);
    if (!set) add(test, `There is no case set ${id}.`);
    // The same cases before and after are a test of their own kind; a case of the comparison must be new to everybody.
    for (const entry of set?.cases ?? [])
      if (compared.has(entry.id))
        add(test, `${entry.id} is read on a display too: nobody may see a case of the comparison twice.`);
  }
  return [...problems, ...checkDescribing(sitting.describing)];
}
