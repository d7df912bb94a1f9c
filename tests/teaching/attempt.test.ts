import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import {
  answerTo,
  attemptFromEvents,
  finishAttempt,
  nextQuestionId,
  noteInput,
  notePace,
  showQuestion,
  startAttempt,
  submitAnswer,
} from '../../src/teaching/attempt/attempt.ts';
import { attemptEventSchema, eventId } from '../../src/teaching/attempt/attempt-event.ts';
import { summarise } from '../../src/teaching/attempt/attempt-summary.ts';
import { attemptsFromEvents } from '../../src/teaching/attempt/attempts-from-events.ts';
import { exampleAttempt, exampleCase } from '../support/example-attempt.ts';

const full = {
  score: 1,
  max: 1,
  ruleId: 'r',
  ruleVersion: 1,
  correct: true,
  explanation: 'x',
  facts: [],
  details: {},
};
const submission = {
  questionKind: 'single-choice',
  response: { option: 'right' },
  grade: full,
  inputKind: 'controller',
  condition: 'xr',
} as const;

function begun() {
  const clock = createManualClock(5_000);
  const { attempt } = startAttempt(exampleCase, { condition: 'flat', clock, newId: () => 'a1' });
  return { clock, attempt };
}

describe('an attempt', () => {
  test('keeps how steadily each sitting in a headset was drawn, after its end too', () => {
    const { attempt, clock } = begun();
    const pace = {
      condition: 'xr',
      refreshHz: 90,
      refreshFrom: 'device',
      frames: 700,
      dropped: 3,
      pauses: 1,
      longestMs: 33.3,
      histogram: [0, 0, 700],
    } as const;
    const first = notePace(attempt, { ...pace, histogram: [700] }, clock);
    clock.advance(7_000);
    const { attempt: finished } = finishAttempt(first.attempt, clock);
    clock.advance(20);
    const second = notePace(finished, { ...pace, histogram: [1, 699] }, clock);
    expect(second.attempt.paces.map(({ histogram }) => histogram)).toEqual([[700], [1, 699]]);
    expect(eventId(first.event)).not.toBe(eventId(second.event));
    expect(attemptEventSchema.parse(first.event)).toEqual(first.event);
  });

  test('keeps what was asked, of which revision, where and when', () => {
    const { attempt } = begun();
    expect(attempt).toMatchObject({
      id: 'a1',
      caseId: 'chest-009',
      caseRevision: 4,
      questionIds: ['q-side', 'q-where', 'q-size'],
      condition: 'flat',
      mode: 'practice',
      startedAt: 5_000,
      answers: [],
    });
    expect(nextQuestionId(attempt)).toBe('q-side');
  });

  test('going to another question and back does not begin a question anew', () => {
    const { attempt, clock } = begun();
    const first = noteInput(showQuestion(attempt, 'q-side', clock), clock);
    clock.advance(40);
    const away = showQuestion(first, 'q-where', clock);
    clock.advance(2);
    const back = showQuestion(away, 'q-side', clock);
    expect(back.shown).toEqual(first.shown);
    expect(showQuestion(back, 'q-where', clock).shown).toEqual(away.shown);
  });

  test('an answer has the times of showing, first input and submission, and where it was given', () => {
    const { attempt, clock } = begun();
    clock.advance(100);
    const shown = showQuestion(attempt, 'q-side', clock);
    clock.advance(30);
    const touched = noteInput(shown, clock);
    clock.advance(7);
    const again = noteInput(showQuestion(touched, 'q-side', clock), clock);
    clock.advance(1);
    const { attempt: after, event } = submitAnswer(again, { ...submission, confidence: 80 }, clock);
    expect(answerTo(after, 'q-side')).toEqual({
      ...submission,
      questionId: 'q-side',
      confidence: 80,
      shownAt: 5_100,
      firstInputAt: 5_130,
      submittedAt: 5_138,
    });
    expect(attemptEventSchema.parse(event)).toEqual(event);
    expect(nextQuestionId(after)).toBe('q-where');
  });

  test('questions may be answered in any order; what is next is the first one open', () => {
    const { attempt, clock } = begun();
    const { attempt: after } = submitAnswer(showQuestion(attempt, 'q-where', clock), submission, clock);
    expect(nextQuestionId(after)).toBe('q-side');
  });

  test('an answer never changes', () => {
    const { attempt, clock } = begun();
    const { attempt: after } = submitAnswer(showQuestion(attempt, 'q-side', clock), submission, clock);
    expect(() => submitAnswer(after, submission, clock)).toThrowError(
      expect.objectContaining({ code: 'attempt/already-answered' }),
    );
    expect(attempt.answers).toEqual([]);
  });

  test('a finished attempt takes no more answers and finishes once', () => {
    const { attempt, clock } = begun();
    const { attempt: done } = finishAttempt(showQuestion(attempt, 'q-side', clock), clock);
    for (const step of [() => submitAnswer(done, submission, clock), () => finishAttempt(done, clock)]) {
      expect(step).toThrowError(expect.objectContaining({ code: 'attempt/finished' }));
    }
  });

  test('steps that no front end may take are bugs', () => {
    const { attempt, clock } = begun();
    expect(() => showQuestion(attempt, 'q-none', clock)).toThrow("no question 'q-none'");
    expect(() => submitAnswer(attempt, submission, clock)).toThrow('no question is on show');
  });
});

describe('events', () => {
  const { attempt, events } = exampleAttempt('a7');
  // What is on show is not an event.
  const { shown, shownBefore: _, ...kept } = attempt;

  test('their sum is the attempt, in any order and however often delivered', () => {
    expect(shown).toBeDefined();
    for (const order of [events, [...events].reverse(), [...events, ...events]]) {
      expect(attemptFromEvents(order)).toMatchObject(kept);
      expect(attemptFromEvents(order)?.answers).toHaveLength(3);
    }
  });

  test('finished twice, as in two tabs, it ended the first time', () => {
    const again = { ...events.at(-1)!, at: attempt.finishedAt! + 500 };
    expect(attemptFromEvents([again, ...events])?.finishedAt).toBe(attempt.finishedAt);
  });

  test('without its start there is no attempt', () => {
    expect(attemptFromEvents(events.slice(1))).toBeUndefined();
  });

  test('several attempts are told apart, the latest first', () => {
    const other = exampleAttempt('a8', attempt.startedAt + 60_000);
    const mixed = [...events, ...other.events].sort((a, b) => eventId(b).localeCompare(eventId(a)));
    expect(attemptsFromEvents(mixed).map(({ id, answers }) => [id, answers.length])).toEqual([
      ['a8', 3],
      ['a7', 3],
    ]);
  });

  test('each has an identity of its own that a repeat shares', () => {
    expect(events.map(eventId)).toEqual([
      'a7/started',
      'a7/answered/q-side',
      'a7/answered/q-where',
      'a7/answered/q-size',
      'a7/finished',
    ]);
  });
});

describe('summary', () => {
  test('right, wrong and blank', () => {
    const { attempt } = exampleAttempt('a9');
    expect(summarise(attempt)).toEqual({
      answered: 3,
      questionCount: 3,
      score: 1,
      maxAnswered: 3,
      correct: 1,
      complete: true,
      toReview: ['q-where', 'q-size'],
      sentence: 'Practice result: 1 of 3 marks, 3 of 3 questions answered.',
    });
  });

  test('half way, and stopped half way', () => {
    const { attempt, clock } = begun();
    const { attempt: one } = submitAnswer(showQuestion(attempt, 'q-side', clock), submission, clock);
    expect(summarise(one)).toMatchObject({
      complete: false,
      sentence: 'Practice so far: 1 of 1 marks, 1 of 3 questions answered.',
    });
    expect(summarise(finishAttempt(one, clock).attempt)).toMatchObject({
      complete: true,
      sentence: 'Practice result: 1 of 1 marks, 1 of 3 questions answered.',
    });
  });
});
