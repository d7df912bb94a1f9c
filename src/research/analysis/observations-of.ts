import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { isMarked } from '../sitting/awaiting-grade.ts';
import type { SittingEvent } from '../sitting/sitting-event.ts';
import type { SittingStep } from '../sitting/sitting-step.ts';
import { firstAnswers } from './first-answers.ts';
import type { Observation } from './observation.ts';

/** What a participant did: their steps, and every event of every device that they used, device after device. */
export interface ParticipantRecord {
  /** The code. */
  readonly participantId: string;
  readonly sequence: string;
  readonly steps: readonly SittingStep[];
  readonly events: readonly SittingEvent[];
}

/** An answer with the place in the protocol that it belongs to. */
export interface PlacedAnswer {
  readonly step: {
    readonly id: string;
    readonly period: number;
    readonly condition: string;
    readonly caseSet: string;
    readonly caseId: string;
  };
  readonly answer: Answer;
  /** By the protocol's name. */
  readonly questionId: string;
  /** Whose key the grade is from, where it was recorded. */
  readonly gradedBy: Observation['gradedBy'];
}

/** An answer of a test, which belongs to no condition. */
export interface PlacedTestAnswer extends Pick<PlacedAnswer, 'answer' | 'questionId'> {
  readonly occasion: 'before' | 'after';
  readonly caseId: string;
}

/** The answers of one participant that the analysis counts: those given within a period, and marked. Tests stand apart. */
export function answersOf(protocol: Protocol, record: ParticipantRecord): PlacedAnswer[] {
  return markedAnswers(record).flatMap(({ step, answer, gradedBy }) => {
    if (typeof step.period !== 'number' || step.condition === undefined) return [];
    const { id, period, condition, caseSet, caseId } = step;
    const questionId = protocolName(protocol, caseSet, caseId, answer.questionId);
    return [{ step: { id, period, condition, caseSet, caseId }, answer, questionId, gradedBy }];
  });
}

/** The answers of the tests before and after. */
export function testAnswersOf(protocol: Protocol, record: ParticipantRecord): PlacedTestAnswer[] {
  return markedAnswers(record).flatMap(({ step, answer }) => {
    const { period: occasion, caseSet, caseId } = step;
    if (typeof occasion === 'number') return [];
    return [
      { occasion, caseId, answer, questionId: protocolName(protocol, caseSet, caseId, answer.questionId) },
    ];
  });
}

/** When the sitting began, by the clock of the device that it began on: another one's may be years away. */
export const startOf = ({ events }: Pick<ParticipantRecord, 'events'>): number => events[0]?.at ?? 0;

/** The same as rows of the analysis. */
export function observationsOf(protocol: Protocol, record: ParticipantRecord): Observation[] {
  const { participantId, sequence } = record;
  const startedAt = startOf(record);
  return answersOf(protocol, record).map(({ step, answer, questionId, gradedBy }) => {
    const { id: _id, ...place } = step;
    const responseMs = answer.submittedAt - answer.shownAt;
    return {
      participantId,
      sequence,
      ...place,
      questionId,
      correct: answer.grade.correct,
      ...(responseMs > 0 && { responseMs }),
      shownMs: answer.shownAt - startedAt,
      ...(answer.confidence !== undefined && { confidence: answer.confidence }),
      ...(answer.timedOut && { censored: true as const }),
      ...(gradedBy && { gradedBy }),
      ...readDetails(answer.grade.details),
    };
  });
}

/** What the marking rule noted of a measurement or of marks, as `data-columns.ts` writes it. */
export function readDetails(
  details: Readonly<Record<string, string | number | boolean>>,
): Pick<Observation, 'measured' | 'marks'> {
  const { value, reference, unit, nl_count, ll_ratings, nl_ratings } = details;
  return {
    ...(typeof value === 'number' &&
      typeof reference === 'number' && { measured: { value, reference, unit: String(unit ?? '') } }),
    ...(nl_count !== undefined && {
      marks: {
        lesions: words(ll_ratings).map((word) => (word === 'unmarked' ? word : Number(word))),
        elsewhere: words(nl_ratings).map(Number),
      },
    }),
  };
}

const words = (text: string | number | boolean | undefined): string[] =>
  String(text ?? '')
    .split(' ')
    .filter((word) => word !== '');

/** First answers with the step that they were given in; one that still waits for its grade is no wrong one. */
function markedAnswers({ steps, events }: ParticipantRecord) {
  return firstAnswers(events).flatMap((event) => {
    if (event.type !== 'answered' || !isMarked(event.answer.grade)) return [];
    const step = steps.find(({ id }) => id === event.stepId);
    return step?.kind === 'case' ? [{ step, answer: event.answer, gradedBy: event.gradedBy }] : [];
  });
}

/** A question by the protocol's name, where the case calls it by another. */
function protocolName({ caseSets }: Protocol, caseSet: string, caseId: string, questionId: string): string {
  const asks = caseSets.find(({ id }) => id === caseSet)?.cases.find(({ id }) => id === caseId)?.asks ?? {};
  return Object.entries(asks).find(([, own]) => own === questionId)?.[0] ?? questionId;
}
