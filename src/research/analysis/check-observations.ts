import { UserError } from '../../base/user-error.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Observation } from './observation.ts';

/** Throws a `UserError` that names the first five reasons where answers do not belong to a protocol. */
export function requireOwnAnswers(protocol: Protocol, observations: readonly Observation[]): void {
  const problems = checkObservations(protocol, observations);
  if (problems.length === 0) return;
  throw new UserError(
    'analysis/foreign-answers',
    `These answers do not belong to the protocol ${protocol.id}. ${problems.slice(0, 5).join(' ')}`,
    { problems: problems.length },
  );
}

/** What in some answers does not fit the protocol, as sentences, each once; none where all belongs. */
export function checkObservations(protocol: Protocol, observations: readonly Observation[]): string[] {
  const problems = new Set<string>();
  const sequenceOf = new Map<string, string>();
  const cases = new Map(
    protocol.caseSets.map((set) => [set.id, new Map(set.cases.map((entry) => [entry.id, entry.questions]))]),
  );
  const seen = new Set<string>();
  for (const row of observations) {
    const { participantId, sequence, period, condition, caseSet, caseId, questionId } = row;
    const key = [participantId, period, caseId, questionId].join('\u0000');
    if (seen.has(key)) problems.add(`${participantId} has two answers to ${questionId} of case ${caseId}.`);
    seen.add(key);
    if ((sequenceOf.get(participantId) ?? sequence) !== sequence)
      problems.add(`${participantId} is in two sequences.`);
    sequenceOf.set(participantId, sequence);
    const plan = protocol.sequences.find(({ id }) => id === sequence)?.periods[period - 1];
    if (!plan) problems.add(`The protocol has no period ${period} of a sequence ${sequence}.`);
    else if (plan.condition !== condition || plan.caseSet !== caseSet)
      problems.add(`Period ${period} of ${sequence} is ${plan.condition} with case set ${plan.caseSet}.`);
    else if (!cases.get(caseSet)?.get(caseId)?.includes(questionId))
      problems.add(`Case set ${caseSet} does not ask ${questionId} of case ${caseId}.`);
  }
  return [...problems];
}
