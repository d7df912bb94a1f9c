import type { Clock } from '../../base/clock.ts';
import { UserError } from '../../base/user-error.ts';
import type { Case } from '../case.ts';
import type { Condition } from '../condition.ts';
import type { Grade } from '../grade.ts';
import type { InputKind } from '../input-kind.ts';
import type { Response } from '../question.ts';
import type { Answer, AttemptEvent } from './attempt-event.ts';
import { type FilledForm, formName } from './filled-form.ts';
import type { Pace } from './pace.ts';

/** One person's way through the questions of one case. Values only: every change gives a new attempt. */
export interface Attempt {
  readonly id: string;
  readonly caseId: string;
  readonly caseRevision: number;
  readonly questionIds: readonly string[];
  /** Where it was begun; each answer also has its own. */
  readonly condition: Condition;
  readonly mode: 'practice';
  /** Single questions that had fallen due, and not the whole case. */
  readonly review?: true | undefined;
  /** Share of every time limit that was added for this learner. */
  readonly extraTime?: number | undefined;
  /** Milliseconds since the Unix epoch, as all times here. */
  readonly startedAt: number;
  /** The question on show, answered or not; undefined before the first. */
  readonly shown: ShownQuestion | undefined;
  /** Those that were on show before, by question: going away and back does not begin a question anew. */
  readonly shownBefore: Readonly<Record<string, ShownQuestion>>;
  /** In the order of answering. */
  readonly answers: readonly Answer[];
  /** How steadily headset and phone were drawn, one per sitting; empty for the flat screen. */
  readonly paces: readonly Pace[];
  /** Questionnaires that were filled in, in that order. */
  readonly forms: readonly FilledForm[];
  /** Hints and tries, by question; none is not listed. */
  readonly efforts: Readonly<Record<string, QuestionEffort>>;
  readonly finishedAt: number | undefined;
}

/** Since when a question has been before the student, and when they first did something about it. */
export interface ShownQuestion {
  readonly questionId: string;
  readonly at: number;
  readonly firstInputAt?: number;
}

/** What a question took before its answer. */
export interface QuestionEffort {
  readonly hintsTaken: number;
  /** Answers that were not right. */
  readonly missedTries: number;
}

const noEffort: QuestionEffort = { hintsTaken: 0, missedTries: 0 };

export function effortOn({ efforts }: Pick<Attempt, 'efforts'>, questionId: string): QuestionEffort {
  return efforts[questionId] ?? noEffort;
}

/** A changed attempt with the event that a sink must store before the change is acknowledged to the student. */
export interface Recorded {
  readonly attempt: Attempt;
  readonly event: AttemptEvent;
}

export interface StartOptions {
  readonly condition: Condition;
  readonly clock: Clock;
  /** Gives a fresh unique id, such as `crypto.randomUUID`. */
  readonly newId: () => string;
  /** The questions are those of a case that fell due. */
  readonly review?: true | undefined;
  /** Share of every time limit that is added for this learner. */
  readonly extraTime?: number | undefined;
}

export function startAttempt(
  teachingCase: Pick<Case, 'id' | 'revision' | 'questions'>,
  options: StartOptions,
): Recorded {
  const event: AttemptEvent = {
    type: 'started',
    attemptId: options.newId(),
    at: options.clock.now(),
    caseId: teachingCase.id,
    caseRevision: teachingCase.revision,
    questionIds: teachingCase.questions.map((question) => question.id),
    condition: options.condition,
    mode: 'practice',
    ...(options.review && { review: options.review }),
    ...(options.extraTime && { extraTime: options.extraTime }),
  };
  return { attempt: begin(event), event };
}

/** Puts a question before the student and starts its clock; showing it again keeps the first time. */
export function showQuestion(attempt: Attempt, questionId: string, clock: Clock): Attempt {
  requireQuestion(attempt, questionId);
  const { shown, shownBefore } = attempt;
  if (shown?.questionId === questionId) return attempt;
  return {
    ...attempt,
    shown: shownBefore[questionId] ?? { questionId, at: clock.now() },
    shownBefore: shown ? { ...shownBefore, [shown.questionId]: shown } : shownBefore,
  };
}

/** Records since when a question with a time limit has been on show. */
export function noteShown(attempt: Attempt, { questionId, at }: ShownQuestion): Recorded {
  return { attempt, event: { type: 'shown', attemptId: attempt.id, at, questionId } };
}

/** Notes the first thing the student did about the question on show. */
export function noteInput(attempt: Attempt, clock: Clock): Attempt {
  if (!attempt.shown || attempt.shown.firstInputAt !== undefined) return attempt;
  return { ...attempt, shown: { ...attempt.shown, firstInputAt: clock.now() } };
}

export interface Submission {
  readonly questionKind: string;
  readonly response: Response;
  readonly grade: Grade;
  readonly confidence?: number | undefined;
  readonly inputKind: InputKind;
  readonly timedOut?: true | undefined;
  readonly condition: Condition;
}

/**
 * Records the answer to the question on show.
 *
 * Throws a UserError when that question already has an answer (answers never change) or the attempt is
 * finished, and a plain Error when no question is on show.
 */
export function submitAnswer(attempt: Attempt, submission: Submission, clock: Clock): Recorded {
  const shown = openQuestionOf(attempt);
  const at = clock.now();
  const { confidence, timedOut, ...given } = submission;
  const event: AttemptEvent = {
    type: 'answered',
    attemptId: attempt.id,
    at,
    answer: {
      questionId: shown.questionId,
      ...given,
      ...(timedOut && { timedOut }),
      ...(confidence === undefined ? {} : { confidence }),
      shownAt: shown.at,
      ...(shown.firstInputAt === undefined ? {} : { firstInputAt: shown.firstInputAt }),
      submittedAt: at,
    },
  };
  return { attempt: applyEvent(attempt, event), event };
}

/** Records that the student takes the next hint to the question on show. */
export function noteHint(attempt: Attempt, clock: Clock): Recorded {
  const { questionId } = openQuestionOf(attempt);
  const hints = effortOn(attempt, questionId).hintsTaken + 1;
  const event: AttemptEvent = { type: 'hinted', attemptId: attempt.id, at: clock.now(), questionId, hints };
  return { attempt: applyEvent(attempt, event), event };
}

/** Records an answer to the question on show that was not right, where the student may try again. */
export function noteTry(
  attempt: Attempt,
  { response, grade }: Pick<Submission, 'response' | 'grade'>,
  clock: Clock,
): Recorded {
  const { questionId } = openQuestionOf(attempt);
  const tries = effortOn(attempt, questionId).missedTries + 1;
  const at = clock.now();
  const event: AttemptEvent = {
    type: 'tried',
    attemptId: attempt.id,
    at,
    questionId,
    tries,
    response,
    grade,
  };
  return { attempt: applyEvent(attempt, event), event };
}

/** Ends the attempt; what was not answered stays unanswered and counts nothing. */
export function finishAttempt(attempt: Attempt, clock: Clock): Recorded {
  requireOpen(attempt);
  const event: AttemptEvent = { type: 'finished', attemptId: attempt.id, at: clock.now() };
  return { attempt: applyEvent(attempt, event), event };
}

/** Records how steadily a sitting in a headset or viewer was drawn; a finished attempt takes it too. */
export function notePace(attempt: Attempt, pace: Pace, clock: Clock): Recorded {
  const event: AttemptEvent = { type: 'paced', attemptId: attempt.id, at: clock.now(), pace };
  return { attempt: applyEvent(attempt, event), event };
}

/** Records a questionnaire; a finished attempt takes it too. */
export function fillForm(attempt: Attempt, form: FilledForm, clock: Clock): Recorded {
  const event: AttemptEvent = { type: 'filled', attemptId: attempt.id, at: clock.now(), form };
  return { attempt: applyEvent(attempt, event), event };
}

export function answerTo(attempt: Attempt, questionId: string): Answer | undefined {
  return attempt.answers.find((answer) => answer.questionId === questionId);
}

/** The first question without an answer, or undefined when all are answered: where to go on. */
export function nextQuestionId(attempt: Attempt): string | undefined {
  return attempt.questionIds.find((id) => !answerTo(attempt, id));
}

/** The attempt that a sink's events describe, or undefined when its start is not among them. */
export function attemptFromEvents(events: readonly AttemptEvent[]): Attempt | undefined {
  const start = events.find((event) => event.type === 'started');
  if (!start) return undefined;
  return [...events].sort((a, b) => a.at - b.at).reduce(applyEvent, begin(start));
}

type Started = Extract<AttemptEvent, { type: 'started' }>;

function begin({ attemptId, at, type, ...facts }: Started): Attempt {
  const empty = {
    shown: undefined,
    shownBefore: {},
    answers: [],
    paces: [],
    forms: [],
    efforts: {},
    finishedAt: undefined,
  };
  return { id: attemptId, ...facts, startedAt: at, ...empty };
}

function applyEvent(attempt: Attempt, event: AttemptEvent): Attempt {
  if (event.attemptId !== attempt.id) throw new Error('applyEvent: event of another attempt');
  if (event.type === 'started') return attempt;
  if (event.type === 'shown') return withShown(attempt, event);
  if (event.type === 'paced') return { ...attempt, paces: [...attempt.paces, event.pace] };
  if (event.type === 'filled') return withForm(attempt, event.form);
  if (event.type === 'hinted' || event.type === 'tried') {
    const { hintsTaken, missedTries } = effortOn(attempt, event.questionId);
    const effort: QuestionEffort = {
      hintsTaken: event.type === 'hinted' ? Math.max(hintsTaken, event.hints) : hintsTaken,
      missedTries: event.type === 'tried' ? Math.max(missedTries, event.tries) : missedTries,
    };
    return { ...attempt, efforts: { ...attempt.efforts, [event.questionId]: effort } };
  }
  if (event.type === 'finished') return { ...attempt, finishedAt: attempt.finishedAt ?? event.at };
  if (answerTo(attempt, event.answer.questionId)) return attempt;
  return { ...attempt, answers: [...attempt.answers, event.answer] };
}

function withShown(attempt: Attempt, { questionId, at }: ShownQuestion): Attempt {
  const before = attempt.shownBefore[questionId];
  if (before && before.at <= at) return attempt;
  return { ...attempt, shownBefore: { ...attempt.shownBefore, [questionId]: { questionId, at } } };
}

function withForm(attempt: Attempt, form: FilledForm): Attempt {
  if (attempt.forms.some((known) => formName(known) === formName(form))) return attempt;
  return { ...attempt, forms: [...attempt.forms, form] };
}

/** The question on show, which must be open. */
function openQuestionOf(attempt: Attempt): NonNullable<Attempt['shown']> {
  const { shown } = attempt;
  if (!shown) throw new Error('attempt: no question is on show');
  requireOpen(attempt);
  if (!answerTo(attempt, shown.questionId)) return shown;
  throw new UserError(
    'attempt/already-answered',
    'This question already has an answer, and answers cannot be changed. Go on to the next question.',
    { questionId: shown.questionId },
  );
}

function requireOpen(attempt: Attempt): void {
  if (attempt.finishedAt === undefined) return;
  throw new UserError(
    'attempt/finished',
    'This attempt is finished, so its answers stay as they are. Start the case again to answer anew.',
    { attemptId: attempt.id },
  );
}

function requireQuestion(attempt: Attempt, questionId: string): void {
  if (!attempt.questionIds.includes(questionId)) throw new Error(`attempt: no question '${questionId}'`);
}
