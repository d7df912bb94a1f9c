import { taskSchema } from '../../teaching/library/task.ts';
import type { Protocol } from './protocol.ts';
import type { ProtocolDraft } from './protocol-draft.ts';

/**
 * The decisions that a protocol was written by, so that it can be changed as it was made; undefined for one that was
 * not written here: without sittings, or with questions that are no tasks of the library.
 */
export function draftOfProtocol(protocol: Protocol): ProtocolDraft | undefined {
  const { id, title, design, conditions, questions, caseSets, allocation, consentText } = protocol;
  if (!protocol.sitting) return undefined;
  const { displays, describing, preTest, postTest, ...sitting } = protocol.sitting;
  const read = new Set(protocol.sequences.flatMap(({ periods }) => periods.map(({ caseSet }) => caseSet)));
  const casesOf = (set: Protocol['caseSets'][number] | undefined) =>
    set?.cases.map((entry) => entry.id) ?? [];
  const testOf = (setId: string) => casesOf(caseSets.find((set) => set.id === setId));
  const shown = conditions.flatMap((condition) => displays[condition.id] ?? []);
  const tasks = questions.flatMap((question) => taskSchema.safeParse(question.id).data ?? []);
  if (shown.length < conditions.length || tasks.length < questions.length) return undefined;
  const turn = allocation.ratio.reduce((a, b) => a + b, 0);
  return {
    id,
    title,
    design,
    displays: shown,
    participants: protocol.plannedParticipants,
    tasks,
    sitting,
    describing,
    consentText,
    caseSets: caseSets
      .filter((set) => read.has(set.id) || (set.id !== preTest && set.id !== postTest))
      .map(casesOf),
    ...(preTest !== undefined && { preTest: testOf(preTest) }),
    ...(postTest !== undefined && { postTest: testOf(postTest) }),
    // One group of everybody is what a draft without groups means.
    ...(allocation.strata.some((each) => each !== 'all') && { strata: allocation.strata }),
    ratio: allocation.ratio,
    blockTurns: allocation.blockSizes.map((size) => size / turn),
  };
}
