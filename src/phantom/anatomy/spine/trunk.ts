import { createNoiseField, type NoiseField } from '../../noise-field.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { displace, intersection, union } from '../../shapes/combine.ts';
import { sampled } from '../../shapes/sampled.ts';
import type { Solid } from '../../solid.ts';
import { column } from './column.ts';
import type { SpinePlan } from './spine-plan.ts';

/** The walls and partitions of the trunk in front of the spine. */
export interface Trunk {
  /** Everything within the pleura and peritoneum's outer surface; ribs lie in the wall round it. */
  readonly inner: Solid;
  /** The same with the wall's thickness. */
  readonly wall: Solid;
  /** Fat between the three flat muscles of the flank. */
  readonly seams: readonly Solid[];
  /** Below the diaphragm. */
  readonly domes: Solid;
  /** The column of vertebrae with what clings to it; lungs do not reach into it. */
  readonly paraspinal: Solid;
  readonly uneven: NoiseField;
}

export function createTrunk({ line, random }: SpinePlan): Trunk {
  const uneven = createNoiseField(random.fork('trunk'), 24);
  const [bottom, top] = [line.heightOf(-7), line.heightOf(19)];
  const cage = (outsetMm: number): Solid => {
    let planeZ = Number.NaN;
    let [x0, y0, a, b, twist, belly] = [0, 0, 1, 1, 0, 0];
    return {
      bounds: { min: [-180, -220, bottom], max: [180, 120, top] },
      distance(x, y, z) {
        if (z !== planeZ) {
          planeZ = z;
          const p = line.at(z);
          const high = Math.max(0, Math.min(1, (p.rank - 10) / 7));
          x0 = 0.35 * p.x;
          a = 132 - 34 * high * high + outsetMm;
          belly = Math.max(0, Math.min(1, (6.2 - p.rank) / 1.4));
          b = 100 - 22 * high + outsetMm;
          twist = 0.5 * Math.sin(p.turn);
          y0 = p.y + 25 + outsetMm - 5 * Math.max(0, Math.min(1, (5.5 - p.rank) / 2)) - b;
        }
        const u = Math.abs(x - x0) / a;
        const v = (y - y0 - twist * (x - x0)) / b;
        const k = (u ** 2.6 + Math.abs(v) ** 2.6) ** (1 / 2.6);
        const d = (k - 1) * Math.min(a, b) * 0.96;
        // Below the ribs the wall's muscles begin beside the quadratus.
        if (outsetMm === 0 || belly === 0) return d;
        const medial = Math.max(0, Math.min(1, (84 - Math.abs(x - x0)) / 26));
        return d + belly * medial * (outsetMm + 4);
      },
    };
  };
  const domeAt = (side: 1 | -1, rank: number) => {
    const z = line.heightOf(rank);
    const p = line.at(z);
    return displace(
      ellipsoid([side * 66, p.y - 62, z - 92], [86, 96, 120]),
      3,
      (x, y, zz) => 3 * uneven(x, y, zz),
    );
  };
  const behind = column(line, bottom, top, (p) => ({
    x: p.canalX,
    y: p.canalY + 3,
    halfWidth: 30 + 0.2 * p.halfWidth,
    halfDepth: 23,
  }));
  const bodies = column(line, bottom, top, (p) => ({
    x: p.x,
    y: p.y,
    halfWidth: p.halfWidth + 3.6,
    halfDepth: p.halfDepth + 4.2,
    turn: p.turn,
  }));
  return {
    inner: sampled(
      displace(cage(0), 1.5, (x, y, z) => 1.5 * uneven(x, y, z)),
      2.5,
    ),
    wall: displace(cage(10), 2.2, (x, y, z) => 2.2 * uneven(1.3 * y, 0.6 * z, 1.3 * x)),
    seams: [2.2, 5.8].map((mm): Solid => {
      const sheet = cage(mm);
      const to = line.heightOf(5.4);
      return {
        bounds: { ...sheet.bounds, max: [180, 120, to] },
        distance(x, y, z) {
          const d = sheet.distance(x, y, z);
          if (Math.abs(d) > 6) return Math.abs(d) - 2;
          // The three muscles are not equally thick, and fat lies between them in places only.
          const thick = 0.3 + 0.9 * uneven(1.5 * z, 1.5 * x, 1.5 * y + 40 * mm);
          const depth = 2.2 * uneven(1.2 * y, 0.6 * z, 1.2 * x + 70 * mm);
          return Math.max(Math.abs(d - depth) - thick, 64 + 5 * depth - Math.abs(x));
        },
      };
    }),
    domes: sampled(intersection(union([domeAt(-1, 7.6), domeAt(1, 7.2)], 20), cage(2)), 2.5),
    paraspinal: union([bodies, behind], 8),
    uneven,
  };
}
