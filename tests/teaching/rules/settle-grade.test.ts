import { describe, expect, test } from 'vitest';
import {
  caseRulesSchema,
  plainRules,
  questionRulesSchema,
} from '../../../src/teaching/rules/answer-rules.ts';
import { certaintyOf, certaintyPoints } from '../../../src/teaching/rules/certainty.ts';
import { settleGrade } from '../../../src/teaching/rules/settle-grade.ts';
import { lessTimeMs, timeAllowedMs, timeLeftMs } from '../../../src/teaching/rules/time-allowed.ts';

const grade = (score: number, max = 2) => ({
  score,
  max,
  ruleId: 'r',
  ruleVersion: 7,
  correct: score === max,
  explanation: 'Because.',
  facts: [],
  details: { value: 3 },
});
const rules = questionRulesSchema.parse({
  tries: 3,
  tryCost: 0.25,
  hints: [
    { text: 'Look up.', cost: 0.1 },
    { text: 'Higher.', cost: 0.4 },
  ],
});

describe('hints and tries', () => {
  // biome-ignore format: a table
  test.each([
    [2, 0, 1, 2],
    [2, 1, 1, 1.8],
    [2, 2, 1, 1],
    [2, 0, 2, 1.5],
    [2, 2, 3, 0], // 2 − 1 − 1
    [1, 2, 3, 0], // not below 0
    [-0.5, 1, 2, -0.5], // formula scoring stays
    [0, 2, 3, 0],
  ])('%f marks, %i hints, %i tries → %f', (score, hintsTaken, tries, expected) => {
    expect(settleGrade(grade(score), { hintsTaken, tries }, rules, {}).score).toBeCloseTo(expected, 12);
  });

  test('what they cost is told and kept, and the answer stays right', () => {
    const settled = settleGrade(grade(2), { hintsTaken: 1, tries: 2 }, rules, {});
    expect(settled.explanation).toBe('Because. Hints and further tries cost 0.7 of 2 marks.');
    expect(settled).toMatchObject({
      correct: true,
      ruleId: 'r',
      ruleVersion: 7,
      details: { value: 3, hintsTaken: 1, tries: 2 },
    });
    expect(settled.details.deducted).toBeCloseTo(0.7, 12);
  });

  test('a plain answer is settled as it is', () => {
    const given = grade(1);
    expect(settleGrade(given, { hintsTaken: 0, tries: 1, confidence: 90 }, plainRules, {})).toBe(given);
  });

  test('hints may not cost more than there is', () => {
    const hints = [
      { text: 'a', cost: 0.7 },
      { text: 'b', cost: 0.5 },
    ];
    expect(questionRulesSchema.safeParse({ hints }).error?.issues[0]).toMatchObject({ path: ['hints'] });
  });
});

describe('certainty marking', () => {
  const settle = (score: number, confidence?: number) =>
    settleGrade(grade(score), { hintsTaken: 0, tries: 1, confidence }, plainRules, {
      certaintyMarking: true,
    });

  test('points replace the mark; the rule that found it right or wrong is kept', () => {
    expect(settle(2, 95)).toMatchObject({
      score: 3,
      max: 3,
      correct: true,
      ruleId: 'certainty/1-2-3',
      details: { certainty: 3, markedBy: 'r', markedByVersion: 7, markBefore: 2 },
    });
    expect(settle(1, 95)).toMatchObject({ score: -6, correct: false });
    expect(settle(0, 70).score).toBe(-2);
    expect(settle(0, 10).score).toBe(0);
  });

  test('nobody who was not asked is marked by it, nor what has no mark', () => {
    expect(settle(2).score).toBe(2);
    expect(
      settleGrade(grade(0, 0), { hintsTaken: 0, tries: 1, confidence: 90 }, plainRules, {
        certaintyMarking: true,
      }).max,
    ).toBe(0);
  });

  test('saying what one believes pays best', () => {
    for (let percent = 0; percent <= 100; percent++) {
      const chance = percent / 100;
      const expected = ([1, 2, 3] as const).map(
        (certainty) =>
          chance * certaintyPoints(true, certainty) + (1 - chance) * certaintyPoints(false, certainty),
      );
      const said = expected[certaintyOf(percent) - 1]!;
      expect(said).toBeGreaterThanOrEqual(Math.max(...expected) - 1e-9);
    }
  });

  test('it is off where nobody says so', () => {
    expect(caseRulesSchema.parse({}).certaintyMarking ?? false).toBe(false);
  });
});

describe('time', () => {
  test('a learner may have more of it', () => {
    expect(timeAllowedMs(60)).toBe(60_000);
    expect(timeAllowedMs(60, { extraTime: 0.25 })).toBe(75_000);
    expect(timeAllowedMs(undefined, { extraTime: 0.25 })).toBeUndefined();
    expect(timeAllowedMs(60, { extraTime: -1 })).toBe(60_000);
  });

  test('what is left of it', () => {
    expect(timeLeftMs(60_000, 1_000, 31_000)).toBe(30_000);
    expect(timeLeftMs(60_000, 1_000, 99_000)).toBe(0);
    expect(timeLeftMs(undefined, 1_000, 99_000)).toBeUndefined();
    expect([
      lessTimeMs(5, undefined),
      lessTimeMs(undefined, 6),
      lessTimeMs(5, 6),
      lessTimeMs(undefined, undefined),
    ]).toEqual([5, 6, 5, undefined]);
  });
});
