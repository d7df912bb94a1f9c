import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer, type Tissue } from '../../scene.ts';
import { smoothPath, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';
import { createGut, type GutPlace } from './bowel-loop.ts';

/** The frame of the colon from caecum to anal canal. */
export interface Colon {
  readonly solid: Solid;
  readonly layers: readonly Layer[];
}

// biome-ignore format: x, y, z and outer radius in mm
const course: readonly Waypoint[] = [
  [-84, -40, -104, 13], [-90, -36, -92, 24], [-97, -26, -66, 26], [-100, -18, -38, 24], [-101, -16, -8, 22], [-98, -24, 14, 21], [-86, -42, 22, 21],
  [-70, -56, 8, 21], [-44, -70, -12, 20], [-12, -73, -26, 19], [20, -74, -22, 19], [50, -72, 0, 20], [76, -64, 36, 21],
  [96, -44, 70, 20], [108, -20, 84, 18], [113, 0, 68, 16], [112, 14, 40, 14.5], [110, 16, 4, 14], [109, 8, -36, 13.5], [106, -8, -66, 13],
  [98, -32, -92, 14], [80, -46, -116, 14], [54, -42, -124, 14.5], [28, -18, -118, 15], [2, -6, -124, 15], [-14, 12, -134, 14], [-6, 30, -142, 14],
  [2, 42, -156, 16], [3, 46, -172, 18], [0, 42, -190, 19], [0, 38, -206, 14], [0, 36, -220, 8], [0, 40, -238, 7],
];

/** `push` tells how far the aorta pushes forwards what lies in front of it, by height. */
export function createColon(plan: AbdomenPlan, push: (z: number) => number): Colon {
  const { tissue, frame } = plan;
  const chance = plan.random.fork('colon');
  const size = chance.between(0.88, 1.06);
  const wander = (mm: number) => chance.between(-mm, mm);
  const path = smoothPath(
    course.map(([x, y, z, r], k): Waypoint => {
      const loose = k < 3 || k > 25 ? 2 : 5;
      // The transverse colon hangs down where there is no room for it.
      const sag = k > 7 && k < 12 ? 1.5 * push(4) : 0;
      return [
        x * frame.width + wander(loose),
        y * frame.depth + wander(3),
        z + wander(loose * 1.5) - sag,
        r * size,
      ];
    }),
    4,
  );
  const gut = createGut([path], 1.5, 16);
  const lengthMm = lengths(path).at(-1)!;
  const waves = createNoiseField(chance.fork('waves'), 9);
  const clumps = createNoiseField(chance.fork('clumps'), 7);
  const holes = createNoiseField(chance.fork('holes'), 3.2);
  // Sacculations: the wall is drawn in every three centimetres or so, unevenly.
  const haustra = ({ along }: GutPlace, x: number, y: number, z: number) => {
    const rectal = along > lengthMm - 110;
    const phase = along / 30 + 0.5 * waves(x * 0.3, y * 0.3, z * 0.3);
    const fold = 1 - Math.abs(2 * (phase - Math.floor(phase)) - 1);
    const drawn = rectal ? 0 : 4.6 * Math.max(0, fold - 0.55) ** 1.2 * 2.2;
    return drawn + 1.6 * waves(x, y, z);
  };
  const solid = gut.solid(0, haustra);
  const lumen = gut.solid(-2.2, haustra);
  // Stool in the first half, gas in front of it; the rest is mostly empty or holds a little of both.
  const full = createNoiseField(chance.fork('full'), 60);
  const level = (place: GutPlace) => {
    const share = place.along / lengthMm;
    const base = share < 0.28 ? 4 : share < 0.55 ? 13 : share < 0.8 ? -1 : 2;
    return base + 12 * full(place.along, 7, 3);
  };
  const axisY = axisHeights(path);
  const gas: Solid = {
    bounds: lumen.bounds,
    distance(x, y, z) {
      const d = lumen.distance(x, y, z);
      if (d > 2) return d;
      const place = gut.at(x, y, z);
      return Math.max(d, y - axisY(place.along) - level(place) + 8 - 2.5 * clumps(x, y, z));
    },
  };
  // Gas mixed into stool: many small holes and a few large ones.
  const stool: Tissue = {
    hu: tissue.stool.hu,
    texture(x, y, z) {
      const hole = holes(x, y, z) + 0.7 * clumps(x, y, z);
      const base = tissue.stool.texture!(x, y, z);
      return hole > 0.62 ? base - Math.min(900, (hole - 0.62) * 3200) : base;
    },
  };
  return {
    solid,
    layers: [...fill(tissue.bowelWall, solid), ...fill(stool, lumen), ...fill(tissue.gas, gas)],
  };
}

/** Length from the first point to each, mm. */
function lengths(path: readonly Waypoint[]): number[] {
  let sum = 0;
  return path.map((p, k) => {
    const before = path[Math.max(0, k - 1)]!;
    sum += Math.hypot(p[0] - before[0], p[1] - before[1], p[2] - before[2]);
    return sum;
  });
}

/** How far behind the front of the body the middle of the colon lies, by the way along it. */
function axisHeights(path: readonly Waypoint[]): (along: number) => number {
  const at = lengths(path);
  const everyMm = 2;
  let k = 0;
  const table = Float64Array.from({ length: Math.ceil(at.at(-1)! / everyMm) + 2 }, (_, n) => {
    while (k + 2 < path.length && at[k + 1]! < n * everyMm) k++;
    const share = Math.min(1, (n * everyMm - at[k]!) / (at[k + 1]! - at[k]!));
    return path[k]![1] + share * (path[k + 1]![1] - path[k]![1]);
  });
  return (along) => table[Math.round(along / everyMm)]!;
}
