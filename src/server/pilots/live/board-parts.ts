import type { Protocol } from '../../../research/protocol/protocol.ts';
import type { SittingStep } from '../../../research/sitting/sitting-step.ts';
import { sittingSteps } from '../../../research/sitting/sitting-steps.ts';

/** The part of a sitting that a step belongs to, in words that are the same for every order of conditions. */
export function boardPart(step: SittingStep): string {
  const period = /^period-(\d+)\//.exec(step.id)?.[1];
  if (step.kind === 'consent') return 'Information and consent';
  if (step.kind === 'describe') return 'About themselves';
  if (step.kind === 'familiarise') return `Practice before period ${period}`;
  if (step.kind === 'break') return `Break before period ${period}`;
  if (step.kind === 'preference') return 'Preference';
  if (step.kind === 'debrief') return 'Debriefing';
  if (step.kind === 'case')
    return typeof step.period === 'number' ? `Reading, period ${step.period}` : `Test ${step.period}`;
  if (step.occasion === 'before') return 'Questionnaires before';
  return step.occasion === 'end' ? 'Questionnaires at the end' : `Questionnaires after period ${period}`;
}

/**
 * All parts in their order. How many cases a part has may differ between case sets, so the board counts parts and
 * never steps.
 */
export function boardParts(protocol: Protocol): readonly string[] {
  // Which cases come first is drawn; which parts come first is not.
  const anyDraw = { seed: '', participantCode: '' };
  const lists = protocol.sequences.map(({ id }) => [
    ...new Set(sittingSteps(protocol, id, anyDraw).map(boardPart)),
  ]);
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest));
}

/** Whether answers may be counted while somebody reads: not where a period's case sets ask differently much. */
export function mayCountAnswers({ sequences, caseSets }: Protocol): boolean {
  const asked = new Map(
    caseSets.map(({ id, cases }) => [id, cases.reduce((sum, { questions }) => sum + questions.length, 0)]),
  );
  const counts = sequences.map(({ periods }) => periods.map(({ caseSet }) => asked.get(caseSet)).join(' '));
  return new Set(counts).size === 1;
}
