import { sortedJson } from '../../base/json.ts';
import { mergeObservations } from './merge-observations.ts';
import type { PilotData } from './pilot-data.ts';

/** Data of several files as one: what is there twice counts once. Throws a `UserError` where answers contradict. */
export function mergePilotData(parts: readonly PilotData[]): PilotData {
  const once = <T>(rows: readonly T[], keyOf: (row: T) => unknown): T[] => [
    ...new Map(rows.map((row) => [sortedJson(keyOf(row)), row])).values(),
  ];
  return {
    observations: mergeObservations(parts.map(({ observations }) => observations)),
    participants: once(
      parts.flatMap(({ participants }) => participants),
      ({ participantId }) => participantId,
    ),
    scores: once(
      parts.flatMap(({ scores }) => scores),
      ({ participantId, instrumentId, scoreId, occasion, condition }) => [
        ...[participantId, instrumentId, scoreId, occasion],
        condition ?? '',
      ],
    ),
    tests: once(
      parts.flatMap(({ tests }) => tests),
      ({ participantId, occasion, caseId, questionId }) => [participantId, occasion, caseId, questionId],
    ),
    deviations: once(
      parts.flatMap(({ deviations }) => deviations),
      (deviation) => deviation,
    ),
  };
}
