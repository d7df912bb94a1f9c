import { z } from 'zod';
import { lps } from '../../imaging/spaces.ts';
import { add, normalize, scale } from '../../imaging/vector.ts';
import { lpsSchema } from '../../measure/lps-schema.ts';
import { formatValue } from '../../measure/reading.ts';
import { acceptanceMm } from '../acceptance.ts';
import { directionWords } from '../direction-words.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { distanceFromRegionMm, insideOf, regionMarks, regionSchema } from '../region.ts';
import { within } from '../within.ts';

const promptSchema = z.strictObject({
  /** On the button that puts the marker: "Point to the left renal vein". */
  label: z.string().min(1),
});

const namedRegion = z.strictObject({ name: z.string().min(1), parts: z.array(regionSchema).min(1) });

const keySchema = z.strictObject({
  structure: namedRegion,
  /** What it is taken for: told by name, and never right where both are near. */
  others: z.array(namedRegion).default([]),
  voxelDiagonalMm: z.number().positive(),
});
type Named = z.infer<typeof namedRegion>;

const mm = (value: number) => formatValue(value, 'mm');
const fromEdge = ({ parts }: Named, at: z.infer<typeof lpsSchema>) =>
  Math.min(...parts.map((part) => distanceFromRegionMm(part, at)));

/** Point to a named structure: in it or within max(3 mm, voxel diagonal), and nearer to it than to any other named. */
export const pointToStructure = defineQuestionKind({
  kind: 'point-to-structure',
  name: 'Point to the structure',
  ruleId: 'point-to-structure/nearest',
  ruleVersion: 1,
  max: 1,
  task: 'name',
  promptSchema,
  keySchema,
  authoring: [
    {
      field: 'line',
      at: ['prompt', 'label'],
      label: 'On the button',
      help: '“Point to the left renal vein”.',
    },
    { field: 'line', at: ['key', 'structure', 'name'], label: 'The structure' },
    { field: 'region', at: ['key', 'structure', 'parts'], label: 'Where it lies', list: true },
    {
      field: 'rows',
      at: ['key', 'others'],
      label: 'What it is taken for',
      item: 'other structure',
      of: [
        { field: 'line', at: ['name'], label: 'Name' },
        { field: 'region', at: ['parts'], label: 'Where it lies', list: true },
      ],
    },
    { field: 'voxel', at: ['key', 'voxelDiagonalMm'], label: 'Voxel' },
  ],
  responseSchema: () => z.strictObject({ point: lpsSchema }),
  check: (_prompt, { structure, others }) =>
    others.flatMap(({ name, parts }, i) =>
      parts.some((part) => fromEdge(structure, insideOf(part)) < 0)
        ? [{ path: ['key', 'others', i], message: `${name} begins inside the ${structure.name}` }]
        : [],
    ),
  controls: ({ label }) => [{ control: 'pick-point', id: 'point', label }],
  grade(_prompt, { structure, others, voxelDiagonalMm }, { point }) {
    const limitMm = acceptanceMm({ voxelDiagonalMm });
    const farMm = fromEdge(structure, point);
    const hit = [...others]
      .map((other) => ({ other, mm: fromEdge(other, point) }))
      .filter(({ mm: otherMm }) => within(otherMm, limitMm) && otherMm < farMm)
      .sort((a, b) => a.mm - b.mm)[0];
    const right = !hit && within(farMm, limitMm);
    const middle = insideOf(structure.parts[0]!);
    const verdict = right
      ? `Right: you pointed to the ${structure.name}.`
      : hit
        ? `You pointed to the ${hit.other.name}. The ${structure.name} is ${directionWords(point, middle)}.`
        : `Not here: your marker is ${mm(farMm)} outside the ${structure.name}, and up to ${mm(limitMm)} counts. It is ${directionWords(point, middle)}.`;
    const yours = right ? structure.name : (hit?.other.name ?? `${mm(farMm)} outside`);
    return {
      score: right ? 1 : 0,
      verdict,
      facts: [
        { label: 'Your marker', value: yours },
        { label: 'Full marks up to', value: mm(limitMm) },
      ],
      details: {
        x_mm: point[0],
        y_mm: point[1],
        z_mm: point[2],
        fromEdgeMm: farMm,
        toleranceMm: limitMm,
        ...(hit ? { hit: hit.other.name } : {}),
      },
    };
  },
  answerText: (_prompt, { structure }) => `The ${structure.name} is marked on the images.`,
  truthMarks: (_prompt, { structure }) => [
    ...structure.parts.flatMap(regionMarks),
    { shape: 'label', at: insideOf(structure.parts[0]!), text: structure.name },
  ],
  answerMarks: (_prompt, { point }) => [{ shape: 'marker', at: point }],
  simulate(_prompt, { structure }, random, skill) {
    const inside = insideOf(structure.parts[0]!);
    if (random.uniform() < skill) return { point: inside };
    const away = normalize([random.normal(), random.normal(), random.normal()]);
    return { point: add(inside, scale(away, random.between(100, 300))) };
  },
  example: {
    question: {
      id: 'q-point',
      kind: 'point-to-structure',
      text: 'Point to the left main bronchus.',
      prompt: { label: 'Left main bronchus' },
    },
    key: {
      questionId: 'q-point',
      explanation: 'It is longer and lies flatter than the right one.',
      key: {
        structure: {
          name: 'left main bronchus',
          parts: [{ points: [lps(2, -10, 60), lps(24, -4, 45), lps(38, 3, 38)], radiusMm: 6 }],
        },
        others: [
          {
            name: 'descending aorta',
            parts: [{ points: [lps(30, 25, 80), lps(26, 22, -40)], radiusMm: 12 }],
          },
          {
            name: 'left atrium',
            parts: [
              {
                centre: lps(6, -2, 5),
                semiAxes: [
                  [35, 0, 0],
                  [0, 22, 0],
                  [0, 0, 25],
                ],
              },
            ],
          },
        ],
        voxelDiagonalMm: 1.4,
      },
    },
    right: { point: [25, -3, 46] },
    wrong: { point: [29, 20, 50] },
    junk: [{ point: [1, 2] }, { point: [1, 2, null] }, { point: 'bronchus' }, {}, [25, -3, 46]],
  },
});
