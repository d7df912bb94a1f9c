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
  const { displays, describing, ...sitting } = protocol.sitting;
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
    caseSets: caseSets.map(({ cases }) => cases.map((entry) => entry.id)),
    strata: allocation.strata,
    ratio: allocation.ratio,
    blockTurns: allocation.blockSizes.map((size) => size / turn),
  };
}
