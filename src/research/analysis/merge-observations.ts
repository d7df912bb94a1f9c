import { sameJson } from '../../base/json.ts';
import { UserError } from '../../base/user-error.ts';
import type { Observation } from './observation.ts';

/**
 * Answers of several files as one: the same answer twice counts once, in any order of files. Throws a `UserError` where
 * one answer is given in two ways.
 */
export function mergeObservations(files: readonly (readonly Observation[])[]): readonly Observation[] {
  const merged = new Map<string, Observation>();
  for (const row of files.flat()) {
    const key = JSON.stringify([row.participantId, row.period, row.caseId, row.questionId]);
    const known = merged.get(key);
    if (known && !sameJson(known, row))
      throw new UserError(
        'observations/contradiction',
        `${row.participantId}'s answer to ${row.questionId} of case ${row.caseId} is in two files and differs. Find out which file is right, and choose only that one.`,
        { question: row.questionId },
      );
    merged.set(key, row);
  }
  return [...merged.values()];
}
