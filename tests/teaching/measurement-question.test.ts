import { describe, expect, test } from 'vitest';
import { type Lps, lps } from '../../src/imaging/spaces.ts';
import { sphere } from '../../src/measure/ellipsoid.ts';
import type { Question, QuestionKey } from '../../src/teaching/question.ts';
import { measurement } from '../../src/teaching/questions/measurement.ts';

const question: Question = {
  id: 'q',
  kind: 'measurement',
  text: 'How long?',
  prompt: { measurementKind: 'length', label: 'Longest diameter' },
};
const truth = [lps(-66, 20, 140), lps(-54, 20, 140)];
const keyOf = (more: QuestionKey['key'] = {}): QuestionKey => ({
  questionId: 'q',
  explanation: 'E.',
  key: { reference: 12, points: truth, ...more },
});
const grade = (from: Lps, to: Lps, key = keyOf()) =>
  measurement.grade(question, key, { measurement: { kind: 'length', points: [from, to] } });

describe('guessing the number', () => {
  test('the right length in the wrong place scores nothing and says why', () => {
    const { score, explanation, details } = grade(lps(40, 20, 140), lps(52, 20, 140));
    expect(score).toBe(0);
    expect(details).toMatchObject({ value: 12, abs_error: 0, strayMm: 106 });
    expect(explanation).toContain('not in the right place');
  });

  test('5 mm from the true ends is near enough, more is not', () => {
    expect(grade(lps(-66, 25, 140), lps(-54, 25, 140)).score).toBe(1);
    expect(grade(lps(-66, 25.1, 140), lps(-54, 25.1, 140)).score).toBe(0);
  });

  test('either end may come first', () => {
    expect(grade(lps(-54, 20, 140), lps(-66, 20, 140)).score).toBe(1);
  });
});

describe('a round finding may be measured in any direction', () => {
  const round = keyOf({ outline: { ...sphere(lps(-60, 20, 140), 6) } });

  test('across instead of along is as right', () => {
    expect(grade(lps(-60, 14, 140), lps(-60, 26, 140)).score).toBe(0);
    expect(grade(lps(-60, 14, 140), lps(-60, 26, 140), round).score).toBe(1);
  });

  test('but it must be a diameter: beside the finding or along its edge is not', () => {
    expect(grade(lps(-60, 30, 140), lps(-60, 42, 140), round).score).toBe(0);
    expect(grade(lps(-55.1, 14, 140), lps(-55.1, 26, 140), round).score).toBe(1);
    expect(grade(lps(-54.9, 14, 140), lps(-54.9, 26, 140), round).score).toBe(0);
  });

  test('two points in one place are no diameter', () => {
    expect(grade(lps(-60, 20, 140), lps(-60, 20, 140), round).score).toBe(0);
  });
});

describe('a cut-off between value and reference', () => {
  const threshold = {
    id: 't',
    value: 11,
    unit: 'mm',
    valueBelongsTo: 'upper',
    guideline: 'Guideline',
    year: 2017,
    caveat: 'Teaching.',
    reviewedOn: null,
  };
  const withCutOff = keyOf({ thresholds: [threshold] });

  test('costs no mark but is said', () => {
    const { score, explanation, details } = grade(lps(-65, 20, 140), lps(-54.5, 20, 140), withCutOff);
    expect(score).toBe(1);
    expect(details.sameSideOfThreshold).toBe(false);
    expect(explanation).toContain('different sides of 11 mm (Guideline 2017');
  });

  test('on the same side nothing is said', () => {
    const { explanation, details } = grade(lps(-66, 20, 140), lps(-54.5, 20, 140), withCutOff);
    expect(details.sameSideOfThreshold).toBe(true);
    expect(explanation).not.toContain('different');
  });
});

describe('what an author got wrong', () => {
  // biome-ignore format: a table
  test.each([
    ['a reference that its points do not give', { reference: 14 }, 'is 14, but its points give 12'],
    ['too many points', { points: [...truth, lps(0, 0, 0)] }, 'give the 2 true points'],
  ])('%s', (_, more, message) => {
    expect(measurement.check(question, keyOf(more))).toMatchObject([{ message: expect.stringContaining(message) }]);
  });

  test('a tool that reads image values', () => {
    const probe = { ...question, prompt: { measurementKind: 'point-probe', label: 'x' } };
    const key = keyOf({ points: [lps(0, 0, 0), lps(1, 0, 0)] });
    expect(measurement.check(probe, key).length).toBeGreaterThan(0);
  });
});
