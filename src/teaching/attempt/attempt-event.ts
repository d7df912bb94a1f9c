import { z } from 'zod';
import { conditionSchema } from '../condition.ts';
import { gradeSchema } from '../grade.ts';
import { inputKindSchema } from '../input-kind.ts';
import { responseSchema } from '../question.ts';
import { filledFormSchema, formName } from './filled-form.ts';
import { paceSchema } from './pace.ts';

/** One answer as given, with its grade; never changed once recorded. Times are milliseconds since the Unix epoch. */
export const answerSchema = z.strictObject({
  questionId: z.string().min(1),
  questionKind: z.string().min(1),
  /** Exactly what the student gave; null for a question left blank. */
  response: responseSchema,
  /** 0 … 100, if asked. */
  confidence: z.number().min(0).max(100).optional(),
  grade: gradeSchema,
  shownAt: z.number(),
  /** Absent when the first input was the submission itself. */
  firstInputAt: z.number().optional(),
  submittedAt: z.number(),
  inputKind: inputKindSchema,
  /** The time was up: what was there then was taken. */
  timedOut: z.literal(true).optional(),
  /** On what this answer was given: a student may put the headset on half way. */
  condition: conditionSchema,
});
export type Answer = z.infer<typeof answerSchema>;

/**
 * What happened in an attempt, as kept by the sinks. An attempt is the sum of its events in any order;
 * `eventId` makes a repeated delivery recognisable, and there is one per answer, try, hint and sitting in a headset.
 */
export const attemptEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('started'),
    attemptId: z.string().min(1),
    at: z.number(),
    caseId: z.string().min(1),
    caseRevision: z.int(),
    /** In the order of asking. */
    questionIds: z.array(z.string().min(1)).min(1),
    condition: conditionSchema,
    /** Practice: the answer key was on the student's device, so the result is not an examination's. */
    mode: z.literal('practice'),
    /** Single questions of the case that had fallen due, and not the whole of it. */
    review: z.literal(true).optional(),
    /** Share of every time limit that was added for this learner; none where this is not said. */
    extraTime: z.number().positive().optional(),
  }),
  /** A question with a time limit, shown for the first time: loading the page again does not begin its time anew. */
  z.strictObject({
    type: z.literal('shown'),
    attemptId: z.string().min(1),
    at: z.number(),
    questionId: z.string().min(1),
  }),
  z.strictObject({
    type: z.literal('answered'),
    attemptId: z.string().min(1),
    at: z.number(),
    answer: answerSchema,
  }),
  z.strictObject({ type: z.literal('finished'), attemptId: z.string().min(1), at: z.number() }),
  /** One sitting at a display that must hold its rate, when it ended; also after the last answer. */
  z.strictObject({
    type: z.literal('paced'),
    attemptId: z.string().min(1),
    at: z.number(),
    pace: paceSchema,
  }),
  /** A hint taken: how many of the question's the student has seen now. */
  z.strictObject({
    type: z.literal('hinted'),
    attemptId: z.string().min(1),
    at: z.number(),
    questionId: z.string().min(1),
    hints: z.int().positive(),
  }),
  /** An answer that was not right while there were tries left: which one it was, and what it would have got. */
  z.strictObject({
    type: z.literal('tried'),
    attemptId: z.string().min(1),
    at: z.number(),
    questionId: z.string().min(1),
    tries: z.int().positive(),
    response: responseSchema,
    grade: gradeSchema,
  }),
  /** A questionnaire, filled in at any time; also after the last answer. */
  z.strictObject({
    type: z.literal('filled'),
    attemptId: z.string().min(1),
    at: z.number(),
    form: filledFormSchema,
  }),
]);
export type AttemptEvent = z.infer<typeof attemptEventSchema>;

/** The identity of an event: the same thing recorded twice has the same id. */
export function eventId(event: AttemptEvent): string {
  return `${event.attemptId}/${subjectOf(event)}`;
}

function subjectOf(event: AttemptEvent): string {
  if (event.type === 'answered') return `answered/${event.answer.questionId}`;
  if (event.type === 'shown') return `shown/${event.questionId}`;
  if (event.type === 'hinted') return `hinted/${event.questionId}/${event.hints}`;
  if (event.type === 'tried') return `tried/${event.questionId}/${event.tries}`;
  if (event.type === 'filled') return `filled/${formName(event.form)}`;
  return event.type === 'paced' ? `paced/${event.at}` : event.type;
}
