import type { Case } from '../../teaching/case.ts';
import type { Condition } from '../../teaching/condition.ts';
import { balancedCaseSets } from '../allocation/balanced-case-sets.ts';
import { crossoverSequences } from '../allocation/crossover-sequences.ts';
import { williamsSquare } from '../allocation/williams-square.ts';
import { checkProtocol } from './check-protocol.ts';
import { type CaseChoice, draftedCaseSets, testSetIds } from './drafted-case-sets.ts';
import { formProblems } from './form-problems.ts';
import type { Protocol } from './protocol.ts';
import type { ProtocolProblem } from './protocol-problem.ts';
import type { ProtocolTemplate } from './protocol-template.ts';
import { taskWords } from './task-words.ts';

/** What an instructor decides in the editor; the rest follows. */
export interface ProtocolDraft
  extends Pick<
      ProtocolTemplate,
      'design' | 'displays' | 'participants' | 'tasks' | 'sitting' | 'describing' | 'consentText'
    >,
    CaseChoice {
  readonly id: string;
  readonly title: string;
  /** Groups that are allocated each by itself; one of everybody where there are none. */
  readonly strata?: readonly string[];
  /** Share of each sequence, in their order; equal ones where there are none. */
  readonly ratio?: readonly number[];
  /** Sizes of blocks, in turns of the ratio; one is drawn for every block. */
  readonly blockTurns?: readonly number[];
}

/** A protocol, with everything that keeps it from being locked. */
export interface DraftedProtocol {
  readonly protocol: Protocol;
  readonly problems: readonly ProtocolProblem[];
}

const conditionOf: Readonly<Record<Condition, { readonly id: string; readonly name: string }>> = {
  xr: { id: 'VR', name: 'VR' },
  cardboard: { id: 'CARDBOARD', name: 'Cardboard' },
  flat: { id: 'FLAT', name: 'Flat screen' },
};

/** How many case sets a draft needs: one for each period that a participant has. */
export const setsNeeded = ({ design, displays }: Pick<ProtocolDraft, 'design' | 'displays'>): number =>
  design === 'parallel' ? 1 : displays.length;

/** The protocol of a draft. `cases` holds the open half of every case that it names. */
export function protocolFromDraft(
  draft: ProtocolDraft,
  cases: ReadonlyMap<string, Pick<Case, 'id' | 'questions'>>,
): DraftedProtocol {
  const { id, title, design, displays, tasks, sitting, describing, consentText, participants } = draft;
  const conditions = displays.map((display) => conditionOf[display]);
  const sequences = sequencesOf(draft);
  const { caseSets, problems: ofCases } = draftedCaseSets(draft, cases);
  const protocol: Protocol = {
    schema: 'oblique/protocol',
    version: 1,
    id,
    title,
    design,
    conditions,
    questions: tasks.map((task) => ({ id: task, name: taskWords[task] })),
    caseSets,
    sequences,
    allocation: allocationOf(draft, sequences.length),
    plannedParticipants: participants,
    primaryOutcome: 'total',
    alpha: 0.05,
    binaryTest: 'prescott',
    consentText,
    sitting: {
      ...sitting,
      ...(draft.preTest && { preTest: testSetIds.preTest }),
      ...(draft.postTest && { postTest: testSetIds.postTest }),
      describing,
      displays: Object.fromEntries(displays.map((display) => [conditionOf[display].id, display])),
    },
  };
  const problems = [...ofCases, ...missing(draft), ...checkProtocol(protocol)];
  return { protocol, problems: problems.length > 0 ? problems : formProblems(protocol) };
}

function missing({ title, id, tasks }: ProtocolDraft): ProtocolProblem[] {
  return [
    ...(title.trim() === '' ? [{ path: 'title', message: 'Give the pilot a title.' }] : []),
    ...(id === '' ? [{ path: 'id', message: 'Give the pilot a short name.' }] : []),
    ...(tasks.length === 0 ? [{ path: 'questions', message: 'Choose what each case asks.' }] : []),
  ];
}

function allocationOf(draft: ProtocolDraft, sequences: number): Protocol['allocation'] {
  const ratio = Array.from({ length: sequences }, (_, i) => draft.ratio?.[i] ?? 1);
  const turn = ratio.reduce((a, b) => a + b, 0);
  return {
    ratio,
    blockSizes: (draft.blockTurns ?? usualTurns).map((turns) => turns * turn),
    strata: [...(draft.strata?.length ? draft.strata : ['all'])],
  };
}

const usualTurns = [1, 2];

function sequencesOf({ design, displays }: ProtocolDraft): Protocol['sequences'] {
  const ids = displays.map((display) => conditionOf[display].id);
  const [first, second] = ids as [string, string];
  const plan = (periods: readonly { readonly condition: string; readonly caseSet: string }[]) => ({
    id: periods.map(({ condition, caseSet }) => `${condition}${caseSet}`).join('-'),
    periods: [...periods],
  });
  if (design === 'parallel') return ids.map((condition) => plan([{ condition, caseSet: '1' }]));
  if (design === 'pre-post')
    return [
      plan([
        { condition: second, caseSet: '1' },
        { condition: first, caseSet: '2' },
      ]),
    ];
  if (design === 'crossover')
    return crossoverSequences(first, second).map(({ name, periods }) => ({
      id: name,
      periods: periods.map(({ condition, caseSet }) => ({ condition, caseSet: String(caseSet) })),
    }));
  const square = williamsSquare(ids.length);
  const sets = balancedCaseSets(square);
  return square.map((row, r) =>
    plan(
      row.map((condition, period) => ({
        condition: ids[condition]!,
        caseSet: String(sets[r]![period]! + 1),
      })),
    ),
  );
}
