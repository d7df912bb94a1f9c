import { z } from 'zod';
import { affine } from '../imaging/affine.ts';
import { type Lps, lps } from '../imaging/spaces.ts';
import { add, distance, length, scale } from '../imaging/vector.ts';
import { diameterAlong, type Ellipsoid, ellipsoidVolumeMm3 } from '../measure/ellipsoid.ts';
import { lpsSchema } from '../measure/lps-schema.ts';
import { type Mask, maskRuns, maskSchema } from './case-mask.ts';
import { ellipsoidSchema } from './finding.ts';
import { maskFacts, type ShapeFacts } from './mask-facts.ts';
import { distanceFromRegionMm } from './region.ts';

/** Mean of the image inside, HU: measured where the truth was marked. */
const meanHu = z.number().optional();

/** Every cell of a tube's grid is compared with every stretch between two of them. */
const mostTubePoints = 100;

/** The truth of a finding in images that no generator made: a shape in LPS mm, or what was painted. */
export const authoredTruthSchema = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('ellipsoid'), ...ellipsoidSchema.shape, meanHu }),
  z.strictObject({
    shape: z.literal('tube'),
    points: z.array(lpsSchema).min(2).max(mostTubePoints),
    radiusMm: z.number().positive(),
    meanHu,
  }),
  z.strictObject({ shape: z.literal('mask'), mask: maskSchema, meanHu }),
]);
export type AuthoredTruth = z.infer<typeof authoredTruthSchema>;

/** What questions may ask of a finding, computed from its shape as the generator computes it from a scene. */
export function factsOfTruth(truth: AuthoredTruth): ShapeFacts & { meanHu?: number; mask?: Mask } {
  const hu = truth.meanHu === undefined ? {} : { meanHu: truth.meanHu };
  if (truth.shape === 'mask') return { ...maskFacts(truth.mask), ...hu, mask: truth.mask };
  const facts = truth.shape === 'ellipsoid' ? ellipsoidFacts(truth) : maskFacts(tubeMask(truth));
  return { ...facts, ...hu };
}

/** Axial sections of an ellipsoid are alike; the one through its centre is the largest. */
function ellipsoidFacts({ centre, semiAxes }: Ellipsoid): ShapeFacts {
  const outline = { centre, semiAxes };
  const chord = (turn: number): [Lps, Lps] => diameterAlong(outline, [Math.cos(turn), Math.sin(turn), 0]);
  const mm = (turn: number) => distance(...chord(turn));
  const turn = angleOfLongest(semiAxes);
  return {
    outline,
    volumeMm3: ellipsoidVolumeMm3(outline),
    longAxis: chord(turn),
    longAxisMm: mm(turn),
    shortAxis: chord(turn + Math.PI / 2),
    shortAxisMm: mm(turn + Math.PI / 2),
  };
}

/** Direction of the long axis of the axial section, radians from +x: of the quadratic form's smaller eigenvalue. */
function angleOfLongest(semiAxes: Ellipsoid['semiAxes']): number {
  let [xx, yy, xy] = [0, 0, 0];
  for (const axis of semiAxes) {
    const [x, y] = scale(axis, 1 / length(axis) ** 2);
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return Math.atan2(2 * xy, xx - yy) / 2 + Math.PI / 2;
}

/** Cells across the tube's radius: diameters to a twentieth of it. */
const cellsInRadius = 10;
const mostCells = 1e6;
/** Along one side: of a tube that is long and thin the cells are coarser. */
const mostAlong = 2000;

function tubeMask(tube: { readonly points: readonly Lps[]; readonly radiusMm: number }): Mask {
  const reach = (pick: (...values: number[]) => number, side: number) =>
    [0, 1, 2].map((axis) => pick(...tube.points.map((at) => at[axis]!)) + side * tube.radiusMm);
  const [low, high] = [reach(Math.min, -1), reach(Math.max, 1)];
  const size = high.map((value, axis) => value - low[axis]!);
  const mm = Math.max(
    tube.radiusMm / cellsInRadius,
    Math.cbrt((size[0]! * size[1]! * size[2]!) / mostCells),
    Math.max(...size) / mostAlong,
  );
  const dims = size.map((side) => Math.max(1, Math.ceil(side / mm))) as [number, number, number];
  const [columns, rows] = dims;
  const origin = add(low as [number, number, number], [mm / 2, mm / 2, mm / 2]);
  const inside = (voxel: number) => {
    const [i, j, k] = [
      voxel % columns,
      Math.floor(voxel / columns) % rows,
      Math.floor(voxel / columns / rows),
    ];
    return distanceFromRegionMm(tube, lps(...add(origin, scale([i, j, k], mm)))) < 0;
  };
  return {
    dims,
    lpsFromIndex: [...affine<'lps', 'index'>([mm, 0, 0], [0, mm, 0], [0, 0, mm], origin)],
    runs: maskRuns(dims[0] * dims[1] * dims[2], inside),
  };
}
