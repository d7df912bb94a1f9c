import { z } from 'zod';
import { lps } from '../../imaging/spaces.ts';
import { add, distance, normalize, scale } from '../../imaging/vector.ts';
import { distanceFromSurfaceMm } from '../../measure/ellipsoid.ts';
import { lpsSchema } from '../../measure/lps-schema.ts';
import { formatValue } from '../../measure/reading.ts';
import { directionWords } from '../direction-words.ts';
import { ellipsoidSchema } from '../finding.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { within } from '../within.ts';

const promptSchema = z.strictObject({
  /** On the button that puts the marker: "Mark the finding". */
  label: z.string().min(1),
});

const keySchema = z.strictObject({
  target: ellipsoidSchema,
  /** Corner to corner of one voxel of the series, mm: nobody can point finer than that. */
  voxelDiagonalMm: z.number().positive(),
});

/** The least distance from the edge that still counts as on the finding. */
const toleranceFloorMm = 3;
const nearMm = 10;
const mm = (value: number) => formatValue(value, 'mm');

/** Point at something in 3D: on it, or within max(3 mm, voxel diagonal) of its edge 1; within 10 mm 0.5. */
export const locate = defineQuestionKind({
  kind: 'locate',
  name: 'Locate in 3D',
  ruleId: 'locate/surface-distance',
  ruleVersion: 1,
  max: 1,
  task: 'find',
  promptSchema,
  keySchema,
  authoring: [
    { field: 'line', at: ['prompt', 'label'], label: 'On the button', initial: 'Mark the finding' },
    { field: 'region', at: ['key', 'target'], label: 'What is to be marked' },
    { field: 'voxel', at: ['key', 'voxelDiagonalMm'], label: 'Voxel' },
  ],
  responseSchema: () => z.strictObject({ point: lpsSchema }),
  check: (_prompt, key) =>
    Math.max(toleranceFloorMm, key.voxelDiagonalMm) > nearMm
      ? [{ path: ['key', 'voxelDiagonalMm'], message: 'over 10 mm; use a series with finer voxels' }]
      : [],
  controls: ({ label }) => [{ control: 'pick-point', id: 'point', label }],
  grade(_prompt, key, { point }) {
    const toleranceMm = Math.max(toleranceFloorMm, key.voxelDiagonalMm);
    const fromEdgeMm = distanceFromSurfaceMm(key.target, point);
    const onIt = within(fromEdgeMm, toleranceMm);
    const close = within(fromEdgeMm, nearMm);
    const way = `From your marker, its centre is ${directionWords(point, key.target.centre)}.`;
    const verdict = () => {
      if (fromEdgeMm <= 0)
        return `Right: your marker is inside the finding, ${mm(distance(point, key.target.centre))} from its centre.`;
      if (onIt)
        return `Right: your marker is ${mm(fromEdgeMm)} from the edge of the finding, and up to ${mm(toleranceMm)} counts as on it.`;
      const missed = `your marker is ${mm(fromEdgeMm)} outside the finding. Up to ${mm(toleranceMm)} counts as on it`;
      if (close) return `Close, half marks: ${missed}, up to ${mm(nearMm)} as close. ${way}`;
      return `Not here: ${missed}. ${way}`;
    };
    return {
      score: onIt ? 1 : close ? 0.5 : 0,
      verdict: verdict(),
      facts: [
        { label: 'Your marker', value: fromEdgeMm <= 0 ? 'inside the finding' : `${mm(fromEdgeMm)} outside` },
        { label: 'Full marks up to', value: mm(toleranceMm) },
        { label: 'Half marks up to', value: mm(nearMm) },
      ],
      details: { x_mm: point[0], y_mm: point[1], z_mm: point[2], fromEdgeMm, toleranceMm },
    };
  },
  answerText: () => 'The finding is outlined on the images.',
  truthMarks: (_prompt, key) => [{ shape: 'ellipsoid', ...key.target }],
  answerMarks: (_prompt, { point }) => [{ shape: 'marker', at: point }],
  missed: ({ target }, { point }) =>
    within(distanceFromSurfaceMm(target, point), nearMm) ? [] : [{ name: 'it', parts: [target] }],
  simulate(_prompt, key, random, skill) {
    const direction = normalize([random.normal(), random.normal(), random.normal()]);
    const [a, b, c] = key.target.semiAxes;
    const inside = add(add(scale(a, direction[0]), scale(b, direction[1])), scale(c, direction[2]));
    const offset =
      random.uniform() < skill
        ? scale(inside, random.between(0, 0.9))
        : add(inside, scale(direction, random.between(20, 120)));
    return { point: add(key.target.centre, offset) };
  },
  example: {
    question: {
      id: 'q-where',
      kind: 'locate',
      text: 'Put a marker on the finding.',
      prompt: { label: 'Mark the finding' },
    },
    key: {
      questionId: 'q-where',
      explanation: 'It shows as a round, grey spot that no vessel runs through.',
      key: {
        target: {
          centre: lps(-52.5, 18.25, 140),
          semiAxes: [
            [6.5, 0, 0],
            [0, 5, 0],
            [0, 0, 4.25],
          ],
        },
        voxelDiagonalMm: 1.6,
      },
    },
    right: { point: [-50, 17, 141] },
    wrong: { point: [60, 17, 141] },
    junk: [
      { point: [1, 2] },
      { point: [1, 2, 'three'] },
      { point: [1, 2, null] },
      { point: { x: 1, y: 2, z: 3 } },
      {},
      'there',
    ],
  },
});
