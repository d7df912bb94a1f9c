import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { SittingEvent } from '../sitting/sitting-event.ts';
import type { SittingStep } from '../sitting/sitting-step.ts';
import type { SymptomChange } from './harms.ts';
import type { Observation } from './observation.ts';

/** What a participant did: their steps, and every event of every device that they used. */
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
}

/** The answers of one participant that the analysis counts: those given within a period. Tests stand apart. */
export function answersOf(protocol: Protocol, { steps, events }: ParticipantRecord): PlacedAnswer[] {
  return events.flatMap((event) => {
    if (event.type !== 'answered') return [];
    const step = steps.find(({ id }) => id === event.stepId);
    if (step?.kind !== 'case' || typeof step.period !== 'number' || step.condition === undefined) return [];
    const { id, period, condition, caseSet, caseId } = step;
    const questionId = protocolName(protocol, caseSet, caseId, event.answer.questionId);
    return [{ step: { id, period, condition, caseSet, caseId }, answer: event.answer, questionId }];
  });
}

/** The same as rows of the analysis. */
export function observationsOf(protocol: Protocol, record: ParticipantRecord): Observation[] {
  const { participantId, sequence } = record;
  return answersOf(protocol, record).map(({ step, answer, questionId }) => {
    const { id: _id, ...place } = step;
    const responseMs = answer.submittedAt - answer.shownAt;
    return {
      participantId,
      sequence,
      ...place,
      questionId,
      correct: answer.grade.correct,
      ...(responseMs > 0 && { responseMs }),
    };
  });
}

/** A question by the protocol's name, where the case calls it by another. */
function protocolName({ caseSets }: Protocol, caseSet: string, caseId: string, questionId: string): string {
  const asks = caseSets.find(({ id }) => id === caseSet)?.cases.find(({ id }) => id === caseId)?.asks ?? {};
  return Object.entries(asks).find(([, own]) => own === questionId)?.[0] ?? questionId;
}

/** Symptom scores after each period against the baseline, for questionnaires that were filled in both times. */
export function symptomChangesOf(record: ParticipantRecord): SymptomChange[] {
  const filled = record.events.flatMap((event) => {
    if (event.type !== 'filled') return [];
    const step = record.steps.find(({ id }) => id === event.stepId);
    return step?.kind === 'form' ? [{ step, form: event.form }] : [];
  });
  return filled.flatMap(({ step, form }) => {
    if (step.condition === undefined || step.occasion !== 'after') return [];
    const baseline = filled.find(
      (other) => other.step.occasion === 'before' && other.form.instrumentId === form.instrumentId,
    );
    return Object.entries(form.scores).flatMap(([score, after]): SymptomChange[] => {
      const before = baseline?.form.scores[score];
      if (before === undefined) return [];
      const scale = `${form.instrumentId} ${score}`;
      return [{ participantId: record.participantId, condition: step.condition!, scale, before, after }];
    });
  });
}
