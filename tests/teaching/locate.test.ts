import { describe, expect, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { sphere } from '../../src/measure/ellipsoid.ts';
import type { Question } from '../../src/teaching/question.ts';
import { locate } from '../../src/teaching/questions/locate.ts';

const question: Question = { id: 'q', kind: 'locate', text: 'Where?', prompt: { label: 'Mark it' } };
const target = { ...sphere(lps(-60, 20, 140), 5) };
const gradeAt = (x: number, y: number, z: number, voxelDiagonalMm = 1.5) => {
  const key = { questionId: 'q', explanation: 'E.', key: { target, voxelDiagonalMm } };
  return locate.grade(question, key, { point: [x, y, z] });
};

// biome-ignore format: a table
describe.each([
  [3, 1.5, 8, 15], // ordinary voxels: 3 mm round the edge
  [4.25, 4.25, 9.25, 15], // voxels coarser than 3 mm corner to corner
])('tolerance %f mm with voxels of %f mm', (_, voxel, full, half) => {
  test.each([['x', 1, 0, 0], ['y', 0, 1, 0], ['z', 0, 0, 1]] as const)('along %s', (_axis, x, y, z) => {
    const scoreAt = (r: number) => gradeAt(-60 + x * r, 20 + y * r, 140 + z * r, voxel).score;
    expect([0, 4.9, full, full + 0.01, half, half + 0.01].map(scoreAt)).toEqual([1, 1, 1, 0.5, 0.5, 0]);
  });
});

test('the way to it is told in patient directions', () => {
  expect(gradeAt(40, 20, 180).explanation).toContain(
    'its centre is 100 mm towards the patient’s right, 40 mm towards the feet.',
  );
  expect(gradeAt(-60, 70, 140).explanation).toContain('50 mm towards the front.');
});
