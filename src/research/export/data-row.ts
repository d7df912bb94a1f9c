import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import type { Pace } from '../../teaching/attempt/pace.ts';
import {
  answersOf,
  type ParticipantRecord,
  type PlacedAnswer,
  startOf,
} from '../analysis/observations-of.ts';
import type { Protocol } from '../protocol/protocol.ts';

/** One answer with everything that the long data file says of it. */
export interface DataRow {
  readonly studyId: string;
  readonly siteId: string | undefined;
  readonly participantId: string;
  readonly stratum: string | undefined;
  readonly sequence: string;
  readonly period: number;
  readonly condition: string;
  readonly caseSet: string;
  readonly caseId: string;
  readonly caseRevision: number | undefined;
  /** By the protocol's name. */
  readonly questionId: string;
  readonly answer: Answer;
  /** How steadily the display was drawn, from entering it to leaving it after the answer. */
  readonly pace: Pace | undefined;
  /** When the sitting began, ms since the Unix epoch. */
  readonly startedAt: number;
  /** Whose key the grade is from, where it was recorded. */
  readonly gradedBy: PlacedAnswer['gradedBy'];
  readonly flags: readonly string[];
}

/** What is known of a participant besides what they did. */
export interface ParticipantFacts {
  readonly siteId?: string;
  readonly stratum?: string;
  /** Revision of each case as it was read, by its id. */
  readonly caseRevisions?: Readonly<Record<string, number>>;
}

/** The rows of one participant, in the order of answering. */
export function dataRows(
  protocol: Protocol,
  record: ParticipantRecord,
  facts: ParticipantFacts = {},
): DataRow[] {
  const { participantId, sequence, events } = record;
  const startedAt = startOf(record);
  const flags = events.some(({ type }) => type === 'deviated') ? ['deviation'] : [];
  const paces = events.filter((event) => event.type === 'paced');
  return answersOf(protocol, record).map(({ step, answer, questionId, gradedBy }) => ({
    studyId: protocol.id,
    siteId: facts.siteId,
    participantId,
    stratum: facts.stratum,
    sequence,
    period: step.period,
    condition: step.condition,
    caseSet: step.caseSet,
    caseId: step.caseId,
    caseRevision: facts.caseRevisions?.[step.caseId],
    questionId,
    answer,
    // Handed over on leaving the display, in whichever step that is.
    pace: paces.find(({ at, pace }) => pace.condition === answer.condition && at >= answer.submittedAt)?.pace,
    startedAt,
    gradedBy,
    flags,
  }));
}
