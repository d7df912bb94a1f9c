import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lps } from '../../src/imaging/spaces.ts';
import { sphere } from '../../src/measure/ellipsoid.ts';
import type { Grade } from '../../src/teaching/grade.ts';
import type { Question, QuestionKey, Response } from '../../src/teaching/question.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
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
  const covered = all.filter(({ kind }) => kind in runners);

  test('as many as expected are run, and what is left belongs to kinds not built yet', () => {
    expect(covered).toHaveLength(22);
    const left = [...new Set(all.filter(({ kind }) => !(kind in runners)).map(({ kind }) => kind))];
    expect(left.sort()).toEqual([
      'abc_over_2',
      'cbm_moodle',
      'ellipsoid_volume',
      'froc_assign',
      'label_frcr',
      'rubric',
    ]);
  });

  test.each(covered)('$kind: $id', ({ kind, input, expected }) => {
    const given = runners[kind]!(input);
    for (const [name, value] of Object.entries(expected)) {
      if (typeof value === 'number') expect(given[name]).toBeCloseTo(value, 9);
      else expect(given[name]).toEqual(value);
    }
  });
});
