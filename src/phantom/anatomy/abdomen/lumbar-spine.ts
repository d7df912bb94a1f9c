import { archEnds } from '../arch-ends.ts';
import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection } from '../../shapes/combine.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { bone, rodPiece } from '../bone.ts';
import { type AbdomenPlan, sides } from './abdomen-plan.ts';

/** One vertebra: middle of its body, sizes in mm. */
export interface LumbarVertebra {
  readonly name: string;
  readonly z: number;
  readonly heightMm: number;
  readonly halfWidth: number;
  readonly halfDepth: number;
}

// biome-ignore format: a table
export const vertebrae: readonly LumbarVertebra[] = [
  { name: 'L5',  z: -71, heightMm: 27, halfWidth: 25.5, halfDepth: 17.2 },
  { name: 'L4',  z: -36, heightMm: 27, halfWidth: 24.5, halfDepth: 17.2 },
  { name: 'L3',  z: 0,   heightMm: 27, halfWidth: 23.2, halfDepth: 17 },
  { name: 'L2',  z: 36,  heightMm: 27, halfWidth: 22,   halfDepth: 16.6 },
  { name: 'L1',  z: 71,  heightMm: 26, halfWidth: 21,   halfDepth: 16 },
  { name: 'T12', z: 105, heightMm: 25, halfWidth: 20,   halfDepth: 15.5 },
  { name: 'T11', z: 137, heightMm: 24, halfWidth: 18.6, halfDepth: 15.5 },
  { name: 'T10', z: 167, heightMm: 23, halfWidth: 17.4, halfDepth: 15.2 },
  { name: 'T9',  z: 195, heightMm: 22, halfWidth: 16.6, halfDepth: 15 },
  { name: 'T8',  z: 222, heightMm: 21, halfWidth: 16,   halfDepth: 14.6 },
];

/** Vertebrae from T8 to L5 with discs and arches, and the canal with its sac and nerve roots. */
export function spineLayers(plan: AbdomenPlan): Layer[] {
  const { tissue } = plan;
  return [
    ...fill(tissue.disc, discColumn(plan)),
    ...vertebrae.flatMap((v) => [
      ...fill(tissue.thinCortex, body(plan, v, 0)),
      ...fill(tissue.trabecular, body(plan, v, 1.1)),
    ]),
    ...vertebrae.flatMap((v) => bone(arch(plan, v), 1.3, tissue.cortexBone, tissue.marrow)),
    ...fill(tissue.visceralFat, canal(plan, 11, 8)),
    ...fill(tissue.spinalFluid, canal(plan, 8, 6)),
    ...fill(tissue.nerve, canal(plan, 4.4, 3.4)),
  ];
}

const depthAt = (z: number) =>
  vertebrae.reduce((a, b) => (Math.abs(b.z - z) < Math.abs(a.z - z) ? b : a)).halfDepth;

function ellipse(x: number, y: number, a: number, b: number): number {
  const k0 = Math.hypot(x / a, y / b);
  const k1 = Math.hypot(x / (a * a), y / (b * b));
  return k1 < 1e-9 ? -Math.min(a, b) : (k0 * (k0 - 1)) / k1;
}

function discColumn({ frame }: AbdomenPlan): Solid {
  return {
    bounds: { min: [-34, -30, -90], max: [34, 60, 232] },
    distance(x, y, z) {
      const near = vertebrae.reduce((a, b) => (Math.abs(b.z - z) < Math.abs(a.z - z) ? b : a));
      return ellipse(x - frame.spineX(z), y - frame.spineY(z), near.halfWidth - 0.6, near.halfDepth - 0.6);
    },
  };
}

/** Waisted body, hollow behind, whose end plates stand square to the spine's curve. */
function body({ frame }: AbdomenPlan, v: LumbarVertebra, insetMm: number): Solid {
  const { spineX, spineY } = frame;
  const slope = (spineY(v.z + 12) - spineY(v.z - 12)) / 24;
  const half = v.heightMm / 2;
  const solid: Solid = {
    bounds: {
      min: [-v.halfWidth - 6, spineY(v.z) - v.halfDepth - 6, v.z - half - 7],
      max: [v.halfWidth + 6, spineY(v.z) + v.halfDepth + 6, v.z + half + 7],
    },
    distance(x, y, z) {
      const along = z - v.z + slope * (y - spineY(v.z));
      const tilt = Math.min(1, Math.abs(along) / half);
      const waist = 1 - 0.1 * (1 - tilt * tilt);
      const a = v.halfWidth * waist - insetMm;
      const b = v.halfDepth * waist - insetMm;
      const u = Math.abs(x - spineX(z)) / a;
      const w = (y - spineY(z)) / b;
      const hollow = w > 0 ? 1 + 0.2 * w * Math.max(0, 1 - u) : 1;
      const k = ((u ** 2.3 + (Math.abs(w) * hollow) ** 2.3) ** (1 / 2.3) - 1) * Math.min(a, b);
      // The end plates are a little cupped.
      const cup = 1.6 * Math.max(0, 1 - u * u - w * w);
      return Math.max(k, Math.abs(along) - half + cup + insetMm);
    },
  };
  return intersection(solid, { bounds: everywhere, distance: () => -1e4 });
}

function canal({ frame }: AbdomenPlan, halfWidth: number, halfDepth: number): Solid {
  return {
    bounds: { min: [-20, -10, -92], max: [20, 90, 240] },
    distance(x, y, z) {
      return ellipse(x - frame.spineX(z), y - frame.spineY(z) - depthAt(z) - 8, halfWidth, halfDepth);
    },
  };
}

/** Pedicles, laminae, articular, transverse and spinous processes. */
function arch({ frame }: AbdomenPlan, v: LumbarVertebra) {
  const end = archEnds(frame.spineX(v.z), frame.spineY(v.z) + v.halfDepth, v.z);
  const lumbar = v.name.startsWith('L');
  const transverse = lumbar ? 40 : 24;
  const drop = lumbar ? -4 : -12;
  const pieces = sides.flatMap((s) => [
    rodPiece(end(s * v.halfWidth * 0.68, -5, 5, [1, 0, 0], 4.2, 7), end(s * 15, 9, 3, [1, 0, 0], 4.4, 7)),
    rodPiece(
      end(s * 14, 12, -3, [s * 0.5, 0.85, 0], 3.4, 9),
      end(s * 1, 20, -8, [s * 0.5, 0.85, 0], 3.2, 8.5),
    ),
    rodPiece(
      end(s * 15, 9, 3, [0, 0, 1], 4.4, 4.4),
      end(s * transverse, lumbar ? 11 : 18, 6, [0, 0, 1], 4.6, 3),
    ),
    rodPiece(end(s * 16.5, 10, 15, [0.6, 0.8, 0], 4, 6), end(s * 14.5, 13, -16, [0.6, 0.8, 0], 4, 5.5)),
  ]);
  return [
    ...pieces,
    rodPiece(end(0, 19, -8, [1, 0, 0], 3.4, 9), end(0, 34, -8 + drop * 0.6, [1, 0, 0], 2.4, 10)),
    rodPiece(end(0, 34, -8 + drop * 0.6, [1, 0, 0], 2.4, 10), end(0, 46, -8 + drop, [1, 0, 0], 3.8, 8)),
  ];
}

/** The column of bodies and discs, which organs and vessels lie in front of. */
export const spineColumn = (plan: AbdomenPlan): Solid => inflate(discColumn(plan), 2);
