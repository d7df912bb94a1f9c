import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lps } from '../../src/imaging/spaces.ts';
import { sphere } from '../../src/measure/ellipsoid.ts';
import type { Grade } from '../../src/teaching/grade.ts';
import type { Question, QuestionKey, Response } from '../../src/teaching/question.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { plainRules } from '../../src/teaching/rules/answer-rules.ts';
import { settleGrade } from '../../src/teaching/rules/settle-grade.ts';
import { sharedPath } from '../support/shared.ts';

const letters = z.array(z.string());
const optionsOf = (ids: readonly string[]) => ids.map((id) => ({ id, text: `Option ${id}` }));
const reasonsFor = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, `Not ${id}.`]));

function grade(kind: string, prompt: Question['prompt'], key: QuestionKey['key'], response: Response): Grade {
  const question: Question = { id: 'q', kind, text: 'Question?', prompt };
  return questionKinds.get(kind).grade(question, { questionId: 'q', explanation: 'Because.', key }, response);
}

const singleInput = z.object({
  key: z.string(),
  response: z.string().nullable(),
  options: z.number().default(5),
});
function single(raw: unknown, formulaScoring: boolean): Grade {
  const input = singleInput.parse(raw);
  const ids = ['A', 'B', 'C', 'D', 'E'].slice(0, input.options);
  const key = { option: input.key, reasons: reasonsFor(ids), formulaScoring };
  return grade(
    'single-choice',
    { options: optionsOf(ids) },
    key,
    input.response === null ? null : { option: input.response },
  );
}

const lengthInput = z.object({
  value: z.number(),
  reference: z.number(),
  abs_tol: z.number(),
  rel_tol: z.number(),
  threshold: z.number().optional(),
});
/** Lines of the given lengths with a common middle, so that the ends are never far from the true ones. */
function length(raw: unknown): Grade {
  const input = lengthInput.parse(raw);
  const line = (mm: number) => [lps(-mm / 2, 12, 88), lps(mm / 2, 12, 88)];
  const threshold = {
    id: 't',
    value: input.threshold ?? 0,
    unit: 'mm',
    valueBelongsTo: 'upper',
    guideline: 'Fixture',
    year: 2020,
    caveat: 'None.',
    reviewedOn: null,
  } as const;
  return grade(
    'measurement',
    { measurementKind: 'length', label: 'Diameter' },
    {
      reference: input.reference,
      points: line(input.reference),
      tolerance: { absolute: input.abs_tol, relative: input.rel_tol },
      thresholds: input.threshold === undefined ? [] : [threshold],
    },
    { measurement: { kind: 'length', points: line(input.value) } },
  );
}

const triple = z.tuple([z.number(), z.number(), z.number()]);
const hotspotInput = z.object({
  point_mm: triple,
  centre_mm: triple,
  radius_mm: z.number(),
  tol_mm: z.literal(3),
  near_mm: z.literal(10),
});

const labelInput = z.object({
  key: z.object({ structure: z.string(), side: z.string(), full: letters, less: letters }),
  response: z.string(),
});

const rubricItem = z.object({
  id: z.string(),
  any: letters,
  polarity: z.enum(['present', 'absent']),
  w: z.number(),
});
const rubricInput = z.object({
  text: z.string(),
  items: z.array(rubricItem),
  forbidden: z.array(z.object({ any: letters, penalty: z.number() })).default([]),
});

const frocInput = z.object({
  lesions: z.array(z.object({ id: z.string(), centre: triple, radius: z.number() })),
  tol_mm: z.literal(3),
  marks: z.array(z.object({ p: triple, rating: z.number() })),
});

/** The six points of an ABC/2 measurement whose diameters have these lengths, mm, along a turned frame. */
function abcPoints([a, b, c]: readonly number[]) {
  const along = (x: number, y: number, z: number) =>
    lps(12 + 0.8 * x - 0.6 * y, -30 + 0.6 * x + 0.8 * y, 88 + z);
  return [
    along(-a! / 2, 0, 0),
    along(a! / 2, 0, 0),
    along(0, -b! / 2, 0),
    along(0, b! / 2, 0),
    along(3, 2, -c! / 2),
    along(-4, 1, c! / 2),
  ];
}

const abcInput = z.object({ A_cm: z.number(), B_cm: z.number(), C_cm: z.number() });
/** A haematoma of these diameters as a student measures it, with the true ellipsoid beside. */
function haematoma(raw: unknown): Grade {
  const { A_cm, B_cm, C_cm } = abcInput.parse(raw);
  const mm = [A_cm, B_cm, C_cm].map((cm) => cm * 10) as [number, number, number];
  const points = abcPoints(mm);
  const [a, b, c] = mm.map((diameter) => diameter / 2) as [number, number, number];
  const outline = {
    centre: lps(12, -30, 88),
    semiAxes: [
      [0.8 * a, 0.6 * a, 0],
      [-0.6 * b, 0.8 * b, 0],
      [0, 0, c],
    ],
  };
  const reference = (mm[0] * mm[1] * mm[2]) / 2000;
  const prompt = { measurementKind: 'abc2', label: 'Volume' };
  return grade(
    'measurement',
    prompt,
    { reference, points, outline },
    { measurement: { kind: 'abc2', points } },
  );
}

/** Each fixture kind through the product's own grading, giving what the fixture expects to compare. */
const runners: Record<string, (input: unknown) => Record<string, unknown>> = {
  mcq_single: (input) => single(input, false),
  mcq_formula: (input) => single(input, true),
  mcq_multi_balanced(input) {
    const { keys, distractors, response } = z
      .object({ keys: letters, distractors: letters, response: letters })
      .parse(input);
    const options = optionsOf([...keys, ...distractors]);
    const key = { options: keys, reasons: reasonsFor(distractors) };
    return grade('multiple-choice', { options }, key, { options: response });
  },
  ordering_kendall(input) {
    const { key, response } = z.object({ key: letters, response: letters }).parse(input);
    return grade('ordering', { options: optionsOf(key) }, { order: key }, { order: response });
  },
  measurement(input) {
    const { score, details } = length(input);
    return { score, tolerance: details.tolerance };
  },
  measurement_threshold(input) {
    const { score, details, explanation } = length(input);
    expect(explanation).toContain('different sides of 55 mm');
    return { score, same_side_of_threshold: details.sameSideOfThreshold };
  },
  hotspot_sphere(input) {
    const { point_mm, centre_mm, radius_mm } = hotspotInput.parse(input);
    const key = { target: { ...sphere(lps(...centre_mm), radius_mm) }, voxelDiagonalMm: 1 };
    return grade('locate', { label: 'Mark it' }, key, { point: point_mm });
  },
  cbm_moodle(input) {
    const { correct, certainty } = z
      .object({ correct: z.boolean(), certainty: z.union([z.literal(1), z.literal(2), z.literal(3)]) })
      .parse(input);
    const given = single({ key: 'B', response: correct ? 'B' : 'C' }, false);
    const confidence = { 1: 40, 2: 70, 3: 95 }[certainty];
    const settled = settleGrade(given, { hintsTaken: 0, tries: 1, confidence }, plainRules, {
      certaintyMarking: true,
    });
    expect(settled.details.certainty).toBe(certainty);
    return { points: settled.score };
  },
  label_frcr(input) {
    const { key, response } = labelInput.parse(input);
    const prompt = { at: [1, 2, 3], label: 'Name' };
    // An empty field is an answer left blank.
    const given = grade('label-structure', prompt, key, response === '' ? null : { name: response });
    return { marks: given.score };
  },
  rubric(input) {
    const { text, items, forbidden } = rubricInput.parse(input);
    const key = {
      items: items.map(({ w, ...item }) => ({ ...item, name: item.id, weight: w })),
      forbidden: forbidden.map((phrase) => ({ ...phrase, why: 'No.' })),
    };
    const { score, details } = grade('free-text', { label: 'Text' }, key, { text });
    const shares = items.map(({ id }) => [id, details[`item.${id}`]]);
    return { score, score_points: details.points, max: details.maxPoints, items: Object.fromEntries(shares) };
  },
  froc_assign(input) {
    const { lesions, marks } = frocInput.parse(input);
    const key = {
      lesions: lesions.map(({ id, centre, radius }) => ({
        name: id,
        region: { ...sphere(lps(...centre), radius) },
      })),
      voxelDiagonalMm: 1,
    };
    const response = { marks: marks.map(({ p, rating }) => ({ at: p, rating })) };
    const { details } = grade('free-response', { label: 'Mark' }, key, response);
    const numbers = (list: unknown) => String(list).split(' ').map(Number);
    return {
      LL: numbers(details.ll_ratings),
      NL: numbers(details.nl_ratings),
      duplicates: details.duplicates,
    };
  },
  abc_over_2: (input) => ({ mL: haematoma(input).details.value }),
  ellipsoid_volume: (input) => ({ mL: haematoma(input).details.ellipsoidMl }),
};

const fixtureFile = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      input: z.record(z.string(), z.json()),
      expected: z.record(z.string(), z.json()),
    }),
  ),
});

const path = sharedPath('fixtures/grading.json');

describe.skipIf(!path)(`grading fixtures${path ? '' : ' (skipped: no shared data)'}`, () => {
  const all = path ? fixtureFile.parse(JSON.parse(readFileSync(path, 'utf8'))).cases : [];

  test('every entry is handled', () => {
    expect(all.length).toBeGreaterThanOrEqual(39);
    expect(all.filter(({ kind }) => !(kind in runners)).map(({ id }) => id)).toEqual([]);
  });

  test.each(all)('$kind: $id', ({ kind, input, expected }) => {
    const given = runners[kind]!(input);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    for (const [name, value] of Object.entries(expected)) {
      if (typeof value === 'number') expect(given[name]).toBeCloseTo(value, 9);
      else expect(given[name]).toEqual(value);
    }
  });
});
