import type { SittingEvent } from '../../research/sitting/sitting-event.ts';
import type { SittingStep } from '../../research/sitting/sitting-step.ts';
import type { DeviceEvent } from '../../research/sitting/view-of-sitting.ts';
import type { Grade } from '../../teaching/grade.ts';
import { pseudonymOf } from './pseudonym.ts';
import { type Activity, type Statement, verbs } from './statement.ts';
import { urlNamespace, uuidV5 } from './uuid-v5.ts';

/** Whose statements, and where their names begin. */
export interface StatementSource {
  /** With a slash at the end; all activities and accounts are named below it. */
  readonly address: string;
  readonly pilotId: string;
  readonly participantId: string;
  /** Names participants by pseudonyms. */
  readonly seed: string;
  /** Conditions are told only of a revealed pilot. */
  readonly conditionOf?: (stepId: string) => string | undefined;
  readonly stepOf: (stepId: string) => SittingStep | undefined;
}

const types = {
  pilot: 'http://adlnet.gov/expapi/activities/course',
  case: 'http://adlnet.gov/expapi/activities/assessment',
  question: 'http://adlnet.gov/expapi/activities/question',
  questionnaire: 'http://id.tincanapi.com/activitytype/survey',
} as const;

/** The participation that statements of one sitting share (xAPI: registration). */
export const registrationOf = (
  source: Pick<StatementSource, 'address' | 'pilotId' | 'participantId' | 'seed'>,
) => uuidV5(urlNamespace, `${pilotAddress(source)}#${pseudonymOf(source.seed, source.participantId)}`);

/** The same for the same event whenever it is made, so that a statement that is sent twice is stored once. */
export const statementId = (registration: string, device: string, number: number): string =>
  uuidV5(registration, `${device}/${number}`);

/** Whether an event is told at all: consent, coarse facts and what went wrong stay here. */
export const isTold = ({ type }: { readonly type: string }): boolean =>
  ['case-begun', 'answered', 'case-ended', 'filled', 'stopped', 'resumed', 'debriefed'].includes(type);

/** The statement about an event, or undefined where none is made; `receivedAt` stands in for an impossible time. */
export function statementOf(
  source: StatementSource,
  { device, event }: DeviceEvent,
  receivedAt: number,
): Statement | undefined {
  const said = isTold(event) ? saidOf(source, event) : undefined;
  if (!said) return undefined;
  const registration = registrationOf(source);
  const pilot = activity(pilotAddress(source), types.pilot);
  const condition = 'stepId' in event ? source.conditionOf?.(event.stepId) : undefined;
  return {
    id: statementId(registration, device, event.number),
    actor: {
      objectType: 'Agent',
      account: { homePage: source.address, name: pseudonymOf(source.seed, source.participantId) },
    },
    verb: said.verb,
    object: said.object ?? pilot,
    ...(said.result && { result: said.result }),
    context: {
      registration,
      platform: 'Oblique',
      contextActivities: {
        ...(said.parent && { parent: [said.parent] }),
        ...(said.object && { grouping: [pilot] }),
      },
      ...(condition !== undefined && {
        extensions: { [`${source.address}extensions/condition`]: condition },
      }),
    },
    timestamp: timestampOf(event.at, receivedAt),
    version: '1.0.3',
  };
}

/** Takes back what was said before, of somebody who withdrew. */
export function voidingOf(address: string, id: string, now: number): Statement {
  return {
    id: uuidV5(id, 'voided'),
    actor: { objectType: 'Agent', account: { homePage: address, name: 'oblique' } },
    verb: verbs.voided,
    object: { objectType: 'StatementRef', id },
    context: {},
    timestamp: new Date(now).toISOString(),
    version: '1.0.3',
  };
}

interface Said extends Pick<Statement, 'verb' | 'result'> {
  /** Without one it is about the pilot as a whole. */
  readonly object?: Activity;
  readonly parent?: Activity;
}

function saidOf(source: StatementSource, event: SittingEvent): Said | undefined {
  if (event.type === 'stopped') return { verb: verbs.suspended };
  if (event.type === 'resumed') return { verb: verbs.resumed };
  if (event.type === 'debriefed') return { verb: verbs.completed, result: { completion: true } };
  // What was filled in is about health and liking, so it is not told.
  if (event.type === 'filled')
    return {
      verb: verbs.completed,
      object: activity(below(source.address, 'questionnaires', event.form.instrumentId), types.questionnaire),
      result: { completion: true },
    };
  const step = 'stepId' in event ? source.stepOf(event.stepId) : undefined;
  if (step?.kind !== 'case') return undefined;
  const caseAddress = below(source.address, 'cases', step.caseId);
  const object = activity(caseAddress, types.case);
  if (event.type === 'case-begun') return { verb: verbs.attempted, object };
  if (event.type === 'case-ended')
    return { verb: verbs.completed, object, result: { completion: !event.timedOut } };
  if (event.type !== 'answered') return undefined;
  const { questionId, response, grade, shownAt, submittedAt } = event.answer;
  return {
    verb: verbs.answered,
    object: activity(below(`${caseAddress}/`, 'questions', questionId), types.question),
    parent: object,
    result: {
      ...scoreOf(grade),
      response: JSON.stringify(response),
      duration: `PT${(Math.max(0, submittedAt - shownAt) / 1000).toFixed(2)}S`,
    },
  };
}

/** xAPI wants min < max with raw between them; a question without marks has no score. */
function scoreOf({
  score,
  max,
  correct,
}: Grade): Pick<NonNullable<Statement['result']>, 'score' | 'success'> {
  const min = Math.min(0, score);
  if (max <= min || score > max) return {};
  return {
    score: { raw: score, min, max, scaled: Math.max(-1, Math.min(1, score / max)) },
    success: correct,
  };
}

function timestampOf(at: number, receivedAt: number): string {
  // A device may have any clock; years beyond four digits are no timestamps.
  const possible = at >= 0 && at < Date.UTC(10_000, 0);
  return new Date(possible ? at : receivedAt).toISOString();
}

const activity = (id: string, type: string): Activity => ({
  objectType: 'Activity',
  id,
  definition: { type },
});
const below = (address: string, what: string, id: string) => `${address}${what}/${encodeURIComponent(id)}`;
const pilotAddress = ({ address, pilotId }: Pick<StatementSource, 'address' | 'pilotId'>) =>
  below(address, 'pilots', pilotId);
