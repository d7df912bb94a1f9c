import { z } from 'zod';
import { type Lps, lps } from '../../imaging/spaces.ts';
import { add, scale } from '../../imaging/vector.ts';
import { distanceFromSurfaceMm } from '../../measure/ellipsoid.ts';
import { measurementKinds } from '../../measure/index.ts';
import { lpsSchema } from '../../measure/lps-schema.ts';
import { formatValue } from '../../measure/reading.ts';
import type { Shape } from '../../measure/shape.ts';
import { measuredSchema } from '../control.ts';
import { ellipsoidSchema } from '../finding.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { within } from '../within.ts';

/** The measurements that average voxels. */
const regions = ['ellipse', 'sphere'] as const;

const promptSchema = z.strictObject({
  measurementKind: z.enum(regions),
  /** What to measure: "Density of the nodule". */
  label: z.string().min(1),
});

const keySchema = z.strictObject({
  /** The true mean of the target. */
  referenceHu: z.number(),
  /** What the region must lie in. */
  target: ellipsoidSchema,
  voxelDiagonalMm: z.number().positive(),
  /** Right within max(absolute, relative · |reference|). */
  tolerance: z
    .strictObject({ absoluteHu: z.number().positive(), relative: z.number().nonnegative() })
    .default({ absoluteHu: 5, relative: 0.1 }),
});

/** Fewer voxels than this are noise. */
const leastVoxels = 3;
const hu = (value: number) => formatValue(value, "[hnsf'U]");

/** Measure the density of something: right within max(5 HU, 10 %), from at least three voxels inside it. */
export const attenuation = defineQuestionKind({
  kind: 'attenuation',
  name: 'Attenuation',
  ruleId: 'attenuation/region-mean',
  ruleVersion: 1,
  max: 1,
  task: 'measure',
  promptSchema,
  keySchema,
  authoring: [
    {
      field: 'measured',
      at: ['key', 'referenceHu'],
      label: 'The right mean',
      kinds: [...regions],
      hu: true,
      tool: ['prompt', 'measurementKind'],
    },
    { field: 'region', at: ['key', 'target'], label: 'What the region must lie in' },
    { field: 'line', at: ['prompt', 'label'], label: 'What is measured', initial: 'Density' },
    { field: 'voxel', at: ['key', 'voxelDiagonalMm'], label: 'Voxel' },
  ],
  responseSchema: ({ measurementKind }) => {
    const { minPoints } = measurementKinds.get(measurementKind);
    return z.strictObject({
      measurement: z.strictObject({
        kind: z.literal(measurementKind),
        points: z.array(lpsSchema).length(minPoints),
        measured: measuredSchema,
      }),
    });
  },
  check: () => [],
  controls: ({ measurementKind, label }) => [
    { control: 'measure', id: 'measurement', label, measurementKind, values: true },
  ],
  grade(_prompt, key, { measurement: { kind, points, measured } }) {
    const toleranceHu = Math.max(
      key.tolerance.absoluteHu,
      key.tolerance.relative * Math.abs(key.referenceHu),
    );
    const errorHu = Math.abs(measured.mean - key.referenceHu);
    const outsideMm = Math.max(...outlineOf(kind, points).map((at) => distanceFromSurfaceMm(key.target, at)));
    // Half a voxel of the outline may stand over: the region's edge falls between voxels.
    const inside = within(outsideMm, key.voxelDiagonalMm / 2);
    const enough = measured.voxels >= leastVoxels;
    const right = inside && enough && within(errorHu, toleranceHu);
    const numbers = `You measured ${hu(measured.mean)} ± ${hu(measured.sd)}; it is ${hu(key.referenceHu)}.`;
    const verdict = right
      ? `Right: ${numbers}`
      : [
          numbers,
          inside
            ? ''
            : `Your region stands ${formatValue(outsideMm, 'mm')} over the edge: draw it inside, the edge is mixed with what is around it.`,
          enough ? '' : `It holds fewer than ${leastVoxels} voxels: that is noise.`,
          within(errorHu, toleranceHu) ? '' : `Up to ${hu(toleranceHu)} off counts as right.`,
        ]
          .filter((part) => part !== '')
          .join(' ');
    return {
      score: right ? 1 : 0,
      verdict,
      facts: [
        { label: 'Mean, yours', value: hu(measured.mean) },
        { label: 'Spread (SD)', value: hu(measured.sd) },
        { label: 'Voxels', value: String(measured.voxels) },
        { label: 'Reference', value: hu(key.referenceHu) },
        { label: 'Right up to', value: `${hu(toleranceHu)} off` },
      ],
      details: {
        value: measured.mean,
        sd: measured.sd,
        voxels: measured.voxels,
        unit: "[hnsf'U]",
        reference: key.referenceHu,
        tolerance: toleranceHu,
        abs_error: errorHu,
        outsideMm,
      },
    };
  },
  answerText: (_prompt, { referenceHu }) => `Its mean density is ${hu(referenceHu)}.`,
  truthMarks: (_prompt, { target }) => [{ shape: 'ellipsoid', ...target }],
  answerMarks: (_prompt, { measurement: { kind, points } }) => measurementKinds.get(kind).shapes(points, []),
  simulate({ measurementKind }, { target, referenceHu }, random, skill) {
    const { centre, semiAxes } = target;
    const [a, b, c] = semiAxes.map((axis) => lps(...add(centre, scale(axis, 0.4)))) as [Lps, Lps, Lps];
    const opposite = lps(...add(centre, scale(semiAxes[0], -0.4)));
    const shortest = [a, b, c].sort((p, q) => spread(p, centre) - spread(q, centre))[0]!;
    const points = measurementKind === 'sphere' ? [centre, shortest] : [opposite, a, b];
    const off = random.uniform() < skill ? 0 : random.between(40, 200);
    return {
      measurement: {
        kind: measurementKind,
        points,
        measured: { mean: referenceHu + off, sd: 9.5, voxels: 40 },
      },
    };
  },
  example: {
    question: {
      id: 'q-density',
      kind: 'attenuation',
      text: 'Measure the density of the adrenal nodule.',
      prompt: { measurementKind: 'ellipse', label: 'Density of the nodule' },
    },
    key: {
      questionId: 'q-density',
      explanation: 'Up to 10 HU without contrast it is full of fat, as adenomas are.',
      key: {
        referenceHu: 4,
        target: {
          centre: lps(-38, 22, 60),
          semiAxes: [
            [9, 0, 0],
            [0, 7, 0],
            [0, 0, 8],
          ],
        },
        voxelDiagonalMm: 1.5,
      },
    },
    right: {
      measurement: {
        kind: 'ellipse',
        points: [lps(-42, 22, 60), lps(-34, 22, 60), lps(-38, 25, 60)],
        measured: { mean: 8.75, sd: 14.5, voxels: 130 },
      },
    },
    wrong: {
      measurement: {
        kind: 'ellipse',
        points: [lps(-42, 22, 60), lps(-24, 22, 60), lps(-33, 25, 60)],
        measured: { mean: -28.5, sd: 52, voxels: 210 },
      },
    },
    junk: [
      { measurement: 8 },
      { measurement: { kind: 'ellipse', points: [lps(0, 0, 0), lps(1, 0, 0), lps(0, 1, 0)] } },
      {
        measurement: {
          kind: 'sphere',
          points: [lps(0, 0, 0), lps(1, 0, 0)],
          measured: { mean: 1, sd: 1, voxels: 9 },
        },
      },
      { measurement: { kind: 'ellipse', points: [lps(0, 0, 0)], measured: { mean: 1, sd: 1, voxels: 9 } } },
      {
        measurement: {
          kind: 'ellipse',
          points: [lps(0, 0, 0), lps(1, 0, 0), lps(0, 1, 0)],
          measured: { mean: 'low' },
        },
      },
      {},
    ],
  },
});

const spread = (point: Lps, centre: Lps) => Math.hypot(...point.map((v, i) => v - centre[i]!));

/** Positions all round the edge of a region. */
function outlineOf(kind: string, points: readonly Lps[]): readonly Lps[] {
  const shapes = measurementKinds.get(kind).shapes(points, []);
  const ends = shapes.flatMap(edgeOf);
  return ends.length > 0 ? ends : points;
}

function edgeOf(shape: Shape): readonly Lps[] {
  if (shape.shape === 'path') return shape.points;
  if (shape.shape !== 'ellipsoid') return [];
  const { centre, semiAxes } = shape;
  return semiAxes.flatMap((axis) => [1, -1].map((s) => lps(...add(centre, scale(axis, s)))));
}
