import type { Protocol } from '../protocol/protocol.ts';
import { firstAnswers } from './first-answers.ts';
import { observationsOf, type ParticipantRecord, testAnswersOf } from './observations-of.ts';
import type {
  Deviation,
  ParticipantSummary,
  PilotData,
  QuestionnaireScore,
  TestAnswer,
} from './pilot-data.ts';

/** The data of some participants, from what happened in their sittings. */
export function pilotDataOf(protocol: Protocol, records: readonly ParticipantRecord[]): PilotData {
  return {
    observations: records.flatMap((record) => observationsOf(protocol, record)),
    participants: records.map(summaryOf),
    scores: records.flatMap(scoresOf),
    tests: records.flatMap((record) => testsOf(protocol, record)),
    deviations: records.flatMap(deviationsOf),
  };
}

/** How far one participant came. */
export function summaryOf({ participantId, sequence, steps, events }: ParticipantRecord): ParticipantSummary {
  const last = events.findLast(({ type }) => type === 'stopped' || type === 'resumed');
  const described = events.flatMap((event) =>
    event.type === 'described' ? Object.entries(event.facts) : [],
  );
  const preferred = events.findLast((event) => event.type === 'preferred');
  const practised = events.flatMap((event): [string, number][] => {
    if (event.type !== 'familiarised') return [];
    const step = steps.find(({ id }) => id === event.stepId);
    return step?.kind === 'familiarise' ? [[step.condition, event.activeMs / 60_000]] : [];
  });
  return {
    participantId,
    sequence,
    consented: events.some(({ type }) => type === 'consented'),
    finished: events.some(({ type }) => type === 'debriefed'),
    ...(last?.type === 'stopped' && { stopped: last.reason || 'no reason given' }),
    facts: Object.fromEntries(described),
    ...(preferred && { preferred: preferred.condition }),
    practiceMinutes: Object.fromEntries(practised),
  };
}

/** Every score of every questionnaire that one participant filled in. */
export function scoresOf({ participantId, steps, events }: ParticipantRecord): QuestionnaireScore[] {
  return firstAnswers(events).flatMap((event) => {
    if (event.type !== 'filled') return [];
    const { instrumentId, occasion, scores, straightLined } = event.form;
    const step = steps.find(({ id }) => id === event.stepId);
    const condition = step?.kind === 'form' ? step.condition : undefined;
    return Object.entries(scores).map(([scoreId, value]) => ({
      participantId,
      instrumentId,
      scoreId,
      occasion,
      ...(condition !== undefined && { condition }),
      value,
      straightLined,
    }));
  });
}

function testsOf(protocol: Protocol, record: ParticipantRecord): TestAnswer[] {
  return testAnswersOf(protocol, record).map(({ occasion, caseId, questionId, answer }) => ({
    participantId: record.participantId,
    occasion,
    caseId,
    questionId,
    correct: answer.grade.correct,
  }));
}

export const deviationsOf = ({ participantId, events }: ParticipantRecord): Deviation[] =>
  events.flatMap((event) => (event.type === 'deviated' ? [{ participantId, what: event.what }] : []));
