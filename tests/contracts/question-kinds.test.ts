import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/base/json.ts';
import { createRandom } from '../../src/base/random.ts';
import { affine, applyToPoint, invert } from '../../src/imaging/affine.ts';
import { lpsFromPlane, standardPlane } from '../../src/imaging/slice-plane.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { gradeSchema } from '../../src/teaching/grade.ts';
import {
  type QuestionKey,
  questionKeySchema,
  questionSchema,
  type Response,
  responseSchema,
} from '../../src/teaching/question.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { type Motion, movedJson } from '../support/moved-json.ts';
import { moved, turned } from '../support/rigid-motion.ts';

const throughTiltedGrid = affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, -3, 7.25], [-31, 12, 88]);
const frame = { left: [0.8, 0.6, 0], posterior: [-0.6, 0.8, 0], superior: [0, 0, 1] } as const;
const throughPlane = lpsFromPlane(standardPlane(frame, 'coronal', lps(5, -17, 240)));

/** The ways by which the same place reaches an answer: a flat slice, a scan's voxels, a turned headset panel. */
const routes: Record<string, Motion['point']> = {
  'a slice view': (p) => applyToPoint(throughPlane, applyToPoint(invert(throughPlane), p)),
  'a tilted scan': (p) => applyToPoint(throughTiltedGrid, applyToPoint(invert(throughTiltedGrid), p)),
};

describe.each(questionKinds.all)('question kind $kind', (kind) => {
  const { question, key, right, wrong, junk } = kind.example;
  const grade = (response: Response) => kind.grade(question, key, response);
  const marked = kind.max > 0;

  test('its example can be asked and its parts are plain JSON', () => {
    expect(kind.check(question, key)).toEqual([]);
    expect(questionSchema.parse(JSON.parse(JSON.stringify(question)))).toEqual(question);
    expect(questionKeySchema.parse(JSON.parse(JSON.stringify(key)))).toEqual(key);
    for (const response of [right, wrong]) {
      expect(responseSchema.parse(JSON.parse(JSON.stringify(response)))).toEqual(response);
    }
  });

  test('the right answer gets full marks', () => {
    expect(grade(right)).toMatchObject({
      score: kind.max,
      max: kind.max,
      correct: true,
      ruleId: kind.ruleId,
      ruleVersion: kind.ruleVersion,
    });
  });

  test('a wrong answer gets less and is told why, in words without holes', () => {
    const { score, correct, explanation, facts } = grade(wrong);
    // What is not marked has no wrong answer, but says what was understood of it.
    if (marked) expect(score).toBeLessThan(kind.max);
    expect(correct).toBe(!marked);
    expect(explanation).toContain(key.explanation);
    expect(explanation.length).toBeGreaterThan(key.explanation.length + 20);
    expect(explanation).not.toMatch(/undefined|NaN|null|\{|\}| {2}/);
    expect(facts.length).toBeGreaterThan(0);
  });

  test('a blank gets 0 and the answer', () => {
    const { score, correct, explanation } = grade(null);
    expect({ score, correct }).toEqual({ score: 0, correct: !marked });
    expect(explanation).toMatch(/^You left this question blank\. .{15,}/);
  });

  test('junk is refused, not graded', () => {
    expect(junk.length).toBeGreaterThan(3);
    for (const value of junk) {
      expect(kind.accepts(question, value as Response)).toBe(false);
      expect(() => grade(value as Response)).toThrowError(
        expect.objectContaining({ code: 'question/unreadable-answer' }),
      );
    }
    expect(kind.accepts(question, null)).toBe(false);
  });

  test('there is one control for each part of the answer', () => {
    const ids = kind.controls(question).map((control) => control.id);
    for (const response of [right, wrong]) {
      expect(kind.accepts(question, response)).toBe(true);
      expect(Object.keys(response as object).sort()).toEqual([...ids].sort());
    }
  });

  test('the grade survives storage', () => {
    for (const given of [grade(right), grade(wrong), grade(null)])
      expect(gradeSchema.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
  });

  test('what it quotes stands in the answer', () => {
    for (const response of [right, wrong])
      for (const { control, from, to } of grade(response).quotes ?? []) {
        const text = (response as Record<string, string>)[control]!;
        expect(text.slice(from, to).trim().length).toBe(to - from);
      }
  });

  test('only a kind that says so may tell a place', () => {
    expect(kind.pointedOut(question).length > 0).toBe(kind.tellsPlace);
  });

  test.each(Object.entries(routes))('the same places through %s get the same marks', (_, point) => {
    const motion: Motion = { point, direction: (direction) => direction };
    for (const response of [right, wrong]) {
      const travelled = movedJson(response, motion) as Response;
      const { score, explanation } = grade(travelled);
      expect({ score, explanation }).toEqual({
        score: grade(response).score,
        explanation: grade(response).explanation,
      });
    }
  });

  test('where the patient lies does not matter: question, key and answer moved together', () => {
    const motion: Motion = { point: moved, direction: turned };
    const movedKey: QuestionKey = { ...key, key: movedJson(key.key, motion) as Record<string, Json> };
    for (const response of [right, wrong]) {
      const after = kind.grade(question, movedKey, movedJson(response, motion) as Response);
      expect(after.score).toBe(grade(response).score);
    }
  });

  test('robots are repeatable by seed, understood, and better with skill', () => {
    const marks = (skill: number) => {
      const random = createRandom(`robots ${kind.kind} ${skill}`);
      const answers = Array.from({ length: 200 }, () => kind.simulate(question, key, random, skill));
      const replay = createRandom(`robots ${kind.kind} ${skill}`);
      expect(kind.simulate(question, key, replay, skill)).toEqual(answers[0]);
      return answers.reduce((sum, answer) => sum + grade(answer).score, 0) / answers.length;
    };
    expect(marks(1)).toBe(kind.max);
    if (!marked) return;
    expect(marks(0)).toBeLessThan(0.6 * kind.max);
    expect(marks(0.6)).toBeGreaterThan(marks(0));
  });
});
