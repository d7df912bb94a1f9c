import { type Lps, type LpsVector, lps } from '../../imaging/spaces.ts';
import { add, dot, scale, subtract, type Triple } from '../../imaging/vector.ts';
import { type Layer, type Tissue, tissueHu } from '../scene.ts';
import type { Solid } from '../solid.ts';
import { huOfLayers } from './hu-of-layers.ts';
import { axialDiameters, longestOf } from './axial-diameters.ts';
import { principalAxes } from '../../imaging/principal-axes.ts';
import { allOntoSurface } from './surface-points.ts';

/** The facts of one region of the scene, computed before blur, partial volume and noise. LPS mm. */
export interface RegionTruth {
  /** The ellipsoid with the same centre of mass, axes and second moments. */
  readonly outline: { readonly centre: Lps; readonly semiAxes: readonly [LpsVector, LpsVector, LpsVector] };
  readonly volumeMm3: number;
  readonly meanHu: number;
  /** Longest diameter in any axial plane, its ends, and the longest square to it in that plane. */
  readonly longAxis: readonly [Lps, Lps];
  readonly longAxisMm: number;
  readonly shortAxis: readonly [Lps, Lps];
  readonly shortAxisMm: number;
  /** Longest diameter in any direction. */
  readonly longest3dMm: number;
}

/** Cells across a region in each direction: enough for volumes to 0.1 % and ends to a few µm. */
const cells = 80;

/** What the region holds is one tissue, or whatever the layers of the scene put there. */
export function measureRegion(solid: Solid, content: Tissue | readonly Layer[]): RegionTruth {
  const huAt =
    'hu' in content ? (...p: Triple) => tissueHu(content, ...p) : huOfLayers(content, solid.bounds);
  const { min, max } = solid.bounds;
  const size = scale(subtract(max, min), 1 / cells);
  const at = (i: number, j: number, k: number): Triple => [
    min[0] + (i + 0.5) * size[0],
    min[1] + (j + 0.5) * size[1],
    min[2] + (k + 0.5) * size[2],
  ];
  const reachMm = Math.hypot(...size);
  const edges = new Map<number, Triple[]>();
  const sums = { count: 0, hu: 0, first: [0, 0, 0] as Triple, second: [0, 0, 0, 0, 0, 0] };
  for (let k = 0; k < cells; k++)
    for (let j = 0; j < cells; j++)
      for (let i = 0; i < cells; i++) {
        const p = at(i, j, k);
        const d = solid.distance(...p);
        if (d >= 0) continue;
        if (d > -reachMm) edges.set(k, [...(edges.get(k) ?? []), p]);
        const [x, y, z] = subtract(p, min);
        sums.count++;
        sums.hu += huAt(...p);
        sums.first = add(sums.first, [x, y, z]);
        [x * x, y * y, z * z, x * y, x * z, y * z].forEach((product, n) => {
          sums.second[n]! += product;
        });
      }
  const mean = scale(sums.first, 1 / sums.count);
  const moment = (n: number, a: 0 | 1 | 2, b: 0 | 1 | 2) => sums.second[n]! / sums.count - mean[a] * mean[b];
  // A solid ellipsoid's variance along an axis is a fifth of the semi-axis squared.
  const semiAxes = principalAxes([
    moment(0, 0, 0),
    moment(1, 1, 1),
    moment(2, 2, 2),
    moment(3, 0, 1),
    moment(4, 0, 2),
    moment(5, 1, 2),
  ]).map(({ value, axis }) => scale(axis, Math.sqrt(5 * value)));
  const { long, short } = axialDiameters(solid, edges);
  const position = ([x, y, z]: Triple) => lps(x, y, z);
  return {
    outline: {
      centre: position(add(min, mean)),
      semiAxes: [semiAxes[0]!, semiAxes[1]!, semiAxes[2]!],
    },
    volumeMm3: sums.count * size[0] * size[1] * size[2],
    meanHu: sums.hu / sums.count,
    longAxis: [position(long.ends[0]), position(long.ends[1])],
    longAxisMm: long.lengthMm,
    shortAxis: [position(short.ends[0]), position(short.ends[1])],
    shortAxisMm: short.lengthMm,
    longest3dMm: Math.max(long.lengthMm, longest3d(solid, [...edges.values()].flat())),
  };
}

/** Farthest pair of surface points, sought among those that stick out most in some direction. */
function longest3d(solid: Solid, edges: readonly Triple[]): number {
  const directions = Array.from({ length: 300 }, (_, n): Triple => {
    const z = 1 - (2 * (n + 0.5)) / 300;
    const turn = n * Math.PI * (3 - Math.sqrt(5));
    const r = Math.sqrt(1 - z * z);
    return [r * Math.cos(turn), r * Math.sin(turn), z];
  });
  const outermost = directions.map((direction) =>
    edges.reduce((best, p) => (dot(p, direction) > dot(best, direction) ? p : best)),
  );
  return longestOf(allOntoSurface(solid, outermost, 'space'))?.lengthMm ?? 0;
}
