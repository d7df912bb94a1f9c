import { fill, type Layer } from '../../scene.ts';
import { union } from '../../shapes/combine.ts';
import { createCurve } from '../../shapes/curve.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import type { RodEnd } from '../../shapes/flat-rod.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import type { Solid } from '../../solid.ts';
import { bone, rodPiece } from '../bone.ts';
import { type HeadPlan, sides } from './head-plan.ts';

/** One vertebra below the axis' body: its middle and half sizes, mm. */
interface Cervical {
  readonly y: number;
  readonly z: number;
  readonly half: number;
  readonly deep: number;
  readonly high: number;
  readonly spine: number;
}

// biome-ignore format: a table, C2 to T4
const vertebrae: readonly Cervical[] = [
  { y: 10, z: -52, half: 10, deep: 8, high: 8, spine: 27 }, { y: 8, z: -70, half: 10.5, deep: 8.2, high: 6.8, spine: 24 },
  { y: 7, z: -87, half: 11, deep: 8.4, high: 6.8, spine: 24 }, { y: 8, z: -104, half: 11.5, deep: 8.6, high: 6.8, spine: 26 },
  { y: 11, z: -121, half: 12.5, deep: 8.8, high: 7, spine: 31 }, { y: 16, z: -139, half: 14, deep: 9, high: 7.4, spine: 38 },
  { y: 24, z: -158.5, half: 15, deep: 9.6, high: 8.2, spine: 40 }, { y: 32.5, z: -179.5, half: 14.5, deep: 10.4, high: 8.8, spine: 40 },
  { y: 40, z: -201.5, half: 14, deep: 11.4, high: 9.2, spine: 40 }, { y: 46, z: -224, half: 13.6, deep: 12.4, high: 9.6, spine: 40 },
  { y: 50, z: -247, half: 13.6, deep: 13, high: 9.8, spine: 40 },
];

/** Half way along the neck, for what runs beside the spine: the y of the vertebral bodies' middle. */
export const spineY = createCurve([...vertebrae].reverse().map(({ z, y }) => [z, y]));

/** Atlas, axis with its tooth, the other cervical and the first thoracic vertebrae, discs, canal and cord. */
export function cervicalSpineLayers({ tissue }: HeadPlan): Layer[] {
  const body = (v: Cervical, inset: number): Solid => ({
    bounds: {
      min: [-v.half - 4, v.y - v.deep - 6, v.z - v.high - 6],
      max: [v.half + 4, v.y + v.deep + 6, v.z + v.high + 6],
    },
    distance(x, y, z) {
      const slope = (spineY(v.z - 8) - spineY(v.z + 8)) / 16;
      const along =
        z - v.z - slope * (y - v.y) - 0.012 * x * x * (v.z > -150 ? 1 : 0) + 1.2 * (v.z > -150 ? 1 : 0);
      const waist = 1 - 0.08 * (1 - Math.min(1, (along / v.high) ** 2));
      const u = Math.abs(x) / (v.half * waist - inset);
      const w = Math.abs(y - v.y) / (v.deep * waist - inset);
      const around = ((u ** 2.6 + w ** 2.6) ** (1 / 2.6) - 1) * (v.deep - inset);
      return Math.max(around, Math.abs(along) - v.high + inset);
    },
  });
  const discs: Solid = {
    bounds: { min: [-16, -10, -250], max: [16, 70, -50] },
    distance: (x, y, z) => {
      const v = vertebrae.reduce((a, b) => (Math.abs(b.z - z) < Math.abs(a.z - z) ? b : a));
      return (Math.hypot(x / (v.half - 1), (y - spineY(z)) / (v.deep - 0.8)) - 1) * v.deep;
    },
  };
  const canal = (half: number, deep: number, back: number): Solid => ({
    bounds: { min: [-16, 0, -260], max: [16, 90, -22] },
    distance: (x, y, z) => {
      const cy = z > -45 ? 18 + (spineY(-52) + 17 - 18) * Math.min(1, (-22 - z) / 23) : spineY(z) + 17;
      return (Math.hypot(x / half, (y - cy - back) / deep) - 1) * deep;
    },
  });
  return [
    ...fill(tissue.muscle, spineSleeve()),
    ...fill(tissue.disc, discs),
    ...vertebrae.flatMap((v) => [...fill(tissue.cortex, body(v, 0)), ...fill(tissue.marrow, body(v, 1))]),
    ...bone([...atlas(), dens], 1.6, tissue.cortex, tissue.marrow),
    ...vertebrae.flatMap((v) => bone(arch(v), 1.3, tissue.cortex, tissue.marrow)),
    ...fill(tissue.fat, canal(12, 8.2, 0)),
    ...fill(tissue.csf, canal(9.5, 6.6, 0)),
    ...fill(tissue.cord, canal(6, 3.9, 0)),
  ];
}

const dens = (insetMm: number): Solid =>
  union([roundCone([0, 9, -50], [0, 7, -30], 6.5 - insetMm, 4.8 - insetMm)]);

const end = (
  x: number,
  y: number,
  z: number,
  thin: readonly [number, number, number],
  t: number,
  w: number,
): RodEnd => ({
  at: [x, y, z],
  thinDirection: thin,
  halfThicknessMm: t,
  halfWidthMm: w,
});

/** Ring and lateral masses of the first vertebra. */
function atlas() {
  return sides.flatMap((s) => [
    (inset: number): Solid => ellipsoid([s * 20, 13, -36], [8 - inset, 10 - inset, 7.5 - inset]),
    rodPiece(end(0, -1, -35, [0, 1, 0], 3, 5), end(s * 15, 7, -35, [s * 0.5, 1, 0], 3, 5)),
    rodPiece(end(s * 22, 20, -34, [s, 0.4, 0], 2.8, 4), end(s * 17, 34, -35, [s * 0.8, 0.8, 0], 2.6, 4)),
    rodPiece(end(s * 17, 34, -35, [s * 0.6, 1, 0], 2.6, 4), end(0, 41, -36, [0, 1, 0], 3.4, 4.5)),
    rodPiece(end(s * 28, 12, -36, [0, 1, 0], 1.8, 4), end(s * 37, 14, -37, [0, 1, 0], 3.2, 4)),
    rodPiece(end(s * 28, 20, -36, [0, 1, 0], 1.6, 3), end(s * 36, 16, -37, [0, 1, 0], 2.4, 3)),
  ]);
}

/** Pillars, laminae, processes and the ring round the vertebral artery. */
function arch({ y, z, half, deep, spine }: Cervical) {
  const thoracic = z < -150;
  const back = y + deep;
  const pieces = sides.flatMap((s) => [
    rodPiece(
      end(s * (half - 1), back - 4, z + 1, [0, 0, 1], 3, 2.6),
      end(s * 16, back + 4, z, [0, 0, 1], 3.4, 3.6),
    ),
    rodPiece(
      end(s * 17.5, back + 2, z + 8, [0.2 * s, 1, 0.5], 3.6, 5.2),
      end(s * 17.5, back + 6, z - 8, [0.2 * s, 1, 0.5], 3.6, 5.2),
    ),
    rodPiece(
      end(s * 15, back + 9, z - 1, [s * 0.6, 0.8, 0], 2.2, 6),
      end(s * 2, back + 17.5, z - 5, [s * 0.5, 0.9, 0], 2.2, 6),
    ),
    ...(thoracic
      ? [
          rodPiece(
            end(s * 16, back + 5, z + 2, [0, 0, 1], 3.8, 4),
            end(s * 32, back + 12, z + 4, [0, 0, 1], 4, 4.4),
          ),
        ]
      : [
          rodPiece(
            end(s * (half + 0.5), y - 2, z - 1, [0, 0, 1], 1.8, 1.8),
            end(s * 24, y - 3, z - 4, [0, 0, 1], 2.4, 2.6),
          ),
          rodPiece(end(s * 17, back + 1, z, [0, 0, 1], 2, 2), end(s * 25, y + 3, z - 4, [0, 0, 1], 2.2, 2.4)),
        ]),
  ]);
  const drop = thoracic ? 20 : 9;
  return [
    ...pieces,
    rodPiece(
      end(0, back + 17, z - 5, [1, 0, 0], 2.6, 5.5),
      end(0, back + spine, z - drop, [1, 0, 0], 3.4, 4),
    ),
  ];
}

/** Small muscles and ligaments that wrap the spine. */
const spineSleeve = () =>
  union(
    sides.flatMap((s) =>
      tube(
        smoothPath([
          [s * 14, 32, -50, 10],
          [s * 14, 30, -90, 11],
          [s * 15, 38, -130, 12],
          [s * 17, 56, -180, 13],
          [s * 18, 72, -250, 13],
        ]),
      ),
    ),
    6,
  );
