import { describe, expect, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { sphere } from '../../src/measure/ellipsoid.ts';
import type { Question, QuestionKey } from '../../src/teaching/question.ts';
import type { QuestionKind } from '../../src/teaching/question-kind.ts';
import { attenuation } from '../../src/teaching/questions/attenuation.ts';
import { freeResponse } from '../../src/teaching/questions/free-response.ts';
import { measurement } from '../../src/teaching/questions/measurement.ts';
import { pointToStructure } from '../../src/teaching/questions/point-to-structure.ts';
import { assignMarks } from '../../src/teaching/assign-marks.ts';
import { distanceFromRegionMm } from '../../src/teaching/region.ts';

function gradeBy(kind: QuestionKind, prompt: Question['prompt'], key: QuestionKey['key'], response: object) {
  const question: Question = { id: 'q', kind: kind.kind, text: 'Q?', prompt };
  const secret = { questionId: 'q', explanation: 'E.', key };
  expect(kind.check(question, secret)).toEqual([]);
  return kind.grade(question, secret, response as never);
}

test('how far a place is from a tube along a bent line', () => {
  const tube = { points: [lps(0, 0, 0), lps(20, 0, 0), lps(20, 30, 0)], radiusMm: 3 };
  // biome-ignore format: a table
  const cases = [[lps(10, 0, 0), -3], [lps(10, 0, 7), 4], [lps(-4, 0, 0), 1], [lps(24, 15, 3), 2], [lps(20, 36, 0), 3]] as const;
  for (const [at, mm] of cases) expect(distanceFromRegionMm(tube, at)).toBeCloseTo(mm, 12);
});

describe('free-response marks', () => {
  const near = { ...sphere(lps(0, 0, 0), 4) };
  const far = { ...sphere(lps(12, 0, 0), 4) };
  const key = { lesions: [near, far], voxelDiagonalMm: 1 };
  const read = (...marks: [number, number][]) =>
    assignMarks(
      marks.map(([x, rating]) => ({ at: lps(x, 0, 0), rating })),
      key,
    );

  test('between two lesions a mark is the nearer one’s', () => {
    expect(read([5.9, 2])).toEqual({ lesions: [2, undefined], elsewhere: [], repeated: 0 });
    expect(read([6.1, 2])).toEqual({ lesions: [undefined, 2], elsewhere: [], repeated: 0 });
  });

  test('the surest of several on one counts, the others count nothing', () => {
    expect(read([0, 2], [1, 5], [12, 1], [40, 3])).toEqual({ lesions: [5, 1], elsewhere: [3], repeated: 1 });
  });

  test('up to 3 mm from its edge is on it, or a voxel where that is coarser', () => {
    expect(read([-7, 1]).lesions[0]).toBe(1);
    expect(read([-7.1, 1]).lesions[0]).toBeUndefined();
    const coarse = { ...key, voxelDiagonalMm: 5 };
    expect(assignMarks([{ at: lps(-8.9, 0, 0), rating: 1 }], coarse).lesions[0]).toBe(1);
  });

  const lesions = [near, far].map((region, i) => ({ name: `lesion ${i}`, region }));
  const grade = (of: readonly object[], ...xs: number[]) =>
    gradeBy(
      freeResponse,
      { label: 'Mark' },
      { lesions: of as never, voxelDiagonalMm: 1 },
      { marks: xs.map((x) => ({ at: [x, 0, 0], rating: 3 })) },
    );

  // biome-ignore format: a table
  test.each([
    ['both', [0, 12], 1],
    ['one', [0], 0.5],
    ['both and a false one', [0, 12, 60], 2 / 3],
    ['only a false one', [60], 0],
    ['none', [], 0],
    ['everywhere', [...Array(40).keys()].map((i) => 60 + i), 0],
  ])('marking %s', (_, xs, score) => {
    expect(grade(lesions, ...xs).score).toBeCloseTo(score, 12);
  });

  test('in a normal case nothing is right and anything is wrong', () => {
    expect(grade([])).toMatchObject({ score: 1, correct: true, details: { lesions: 0, nl_count: 0 } });
    expect(grade([], 3)).toMatchObject({ score: 0, details: { nl_count: 1, nl_ratings: '3' } });
  });

  test('lesions in one another are an author’s mistake', () => {
    const twice = [lesions[0]!, { name: 'again', region: { ...sphere(lps(1, 0, 0), 2) } }];
    const key = { questionId: 'q', explanation: 'E.', key: { lesions: twice, voxelDiagonalMm: 1 } };
    const question = { id: 'q', kind: 'free-response', text: 'Q?', prompt: { label: 'Mark' } };
    expect(freeResponse.check(question, key)).toMatchObject([{ path: ['key', 'lesions', 1] }]);
  });
});

describe('pointing to a structure', () => {
  const vein = { name: 'vein', parts: [{ points: [lps(0, 0, 0), lps(0, 0, 50)], radiusMm: 4 }] };
  const artery = { name: 'artery', parts: [{ points: [lps(9, 0, 0), lps(9, 0, 50)], radiusMm: 3 }] };
  const grade = (x: number, others: object[] = [artery]) =>
    gradeBy(pointToStructure, { label: 'Vein' }, { structure: vein, others, voxelDiagonalMm: 1 } as never, {
      point: [x, 0, 20],
    });

  test('near both, the nearer one counts, and is named', () => {
    expect(grade(4.9).score).toBe(1);
    expect(grade(5.2)).toMatchObject({ score: 0, details: { hit: 'artery' } });
    expect(grade(5.2).explanation).toContain('You pointed to the artery. The vein is');
    expect(grade(5.2, []).score).toBe(1);
  });

  test('3 mm outside it counts, more does not', () => {
    expect(grade(-7).score).toBe(1);
    expect(grade(-7.1)).toMatchObject({ score: 0 });
  });
});

describe('density', () => {
  const prompt = { measurementKind: 'sphere', label: 'Density' };
  const key = { referenceHu: 60, target: { ...sphere(lps(-20, 8, 40), 8) }, voxelDiagonalMm: 2 };
  const grade = (mean: number, radius = 4, voxels = 80, referenceHu = 60) => {
    const points = [lps(-20, 8, 40), lps(-20 + radius, 8, 40)];
    return gradeBy(
      attenuation,
      prompt,
      { ...key, referenceHu },
      { measurement: { kind: 'sphere', points, measured: { mean, sd: 11, voxels } } },
    );
  };

  // biome-ignore format: a table
  test.each([
    ['10 % off', 66, 4, 80, 60, 1],
    ['more than 10 % off', 66.1, 4, 80, 60, 0],
    ['5 HU off near 0', 7, 4, 80, 2, 1],
    ['more than 5 HU off near 0', 7.1, 4, 80, 2, 0],
    ['fat', -92, 4, 80, -100, 1],
    ['two voxels', 60, 4, 2, 60, 0],
    ['over the edge by half a voxel', 60, 9, 80, 60, 1],
    ['over the edge by more', 60, 9.1, 80, 60, 0],
  ])('%s', (_, mean, radius, voxels, reference, score) => {
    expect(grade(mean, radius, voxels, reference).score).toBe(score);
  });

  test('mean and spread are shown side by side with the truth', () => {
    expect(grade(75).facts).toEqual(
      expect.arrayContaining([
        { label: 'Mean, yours', value: '75 HU' },
        { label: 'Spread (SD)', value: '11 HU' },
        { label: 'Reference', value: '60 HU' },
      ]),
    );
  });
});

describe('measurements of any tool', () => {
  const corner = (degrees: number, shift = 0, size = 30) => {
    const radians = (degrees * Math.PI) / 180;
    return [
      lps(shift + size, 0, 9),
      lps(shift, 0, 9),
      lps(shift + size * Math.cos(radians), size * Math.sin(radians), 9),
    ];
  };
  const angle = (degrees: number, shift = 0, size = 30) =>
    gradeBy(
      measurement,
      { measurementKind: 'angle', label: 'Angle' },
      { reference: 40, points: corner(40) },
      { measurement: { kind: 'angle', points: corner(degrees, shift, size) } },
    );

  test('angles: 3° in full, 5° in half, whatever the length of the sides', () => {
    expect([43, 43.1, 45, 45.1, 37, 35].map((degrees) => angle(degrees).score)).toEqual([
      1, 0.5, 0.5, 0, 1, 0.5,
    ]);
    expect(angle(40, 0, 36).score).toBe(1);
    expect(angle(40, 12).score).toBe(0);
    expect(angle(44).explanation).toContain('up to 3.0° counts in full, up to 5.0° in half');
  });

  const disc = (radius: number) => [lps(5 - radius, 3, 20), lps(5 + radius, 3, 20), lps(5, 3 + radius, 20)];
  const area = (radius: number) =>
    gradeBy(
      measurement,
      { measurementKind: 'ellipse', label: 'Area' },
      { reference: Math.PI * 100, points: disc(10) },
      { measurement: { kind: 'ellipse', points: disc(radius) } },
    );

  test('areas: 15 % in full, 30 % in half', () => {
    const radius = (share: number) => 10 * Math.sqrt(share);
    expect([1.149, 1.16, 1.299, 1.31, 0.86].map((share) => area(radius(share)).score)).toEqual([
      1, 0.5, 0.5, 0, 1,
    ]);
  });

  test('a line of many points may have any number of them', () => {
    const points = [lps(0, 0, 0), lps(30, 0, 0)];
    const drawn = [lps(0, 0, 0), lps(10, 0, 0), lps(21, 0, 0), lps(30, 0, 0)];
    const { score } = gradeBy(
      measurement,
      { measurementKind: 'polyline', label: 'Length' },
      { reference: 30, points },
      { measurement: { kind: 'polyline', points: drawn } },
    );
    expect(score).toBe(1);
  });
});
