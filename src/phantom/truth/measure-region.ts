import { type Lps, type LpsVector, lps } from '../../imaging/spaces.ts';
import { add, dot, scale, type Triple } from '../../imaging/vector.ts';
import { type Layer, type Tissue, tissueHu } from '../scene.ts';
import type { Solid } from '../solid.ts';
import { huOfLayers } from './hu-of-layers.ts';
import { cellSize, fineCells, visitCells } from './region-cells.ts';
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

/** What the region holds is one tissue, or whatever the layers of the scene put there. */
export function measureRegion(
  solid: Solid,
  content: Tissue | readonly Layer[],
  cellsAcross = fineCells,
): RegionTruth {
  const huAt =
    'hu' in content
      ? (x: number, y: number, z: number) => tissueHu(content, x, y, z)
      : huOfLayers(content, solid.bounds);
  const { min } = solid.bounds;
  const cellMm = cellSize(solid.bounds, cellsAcross);
  const edges = new Map<number, Triple[]>();
  const sums = { count: 0, hu: 0, inside: 0 };
  const first = [0, 0, 0];
  const second = [0, 0, 0, 0, 0, 0];
  visitCells(solid, cellMm, (px, py, pz, share, d, plane) => {
    const [x, y, z] = [px - min[0], py - min[1], pz - min[2]];
    sums.count += share;
    first[0]! += share * x;
    first[1]! += share * y;
    first[2]! += share * z;
    second[0]! += share * x * x;
    second[1]! += share * y * y;
    second[2]! += share * z * z;
    second[3]! += share * x * y;
    second[4]! += share * x * z;
    second[5]! += share * y * z;
    if (d >= 0) return;
    sums.hu += share * huAt(px, py, pz);
    sums.inside += share;
    if (d <= -1.8 * cellMm) return;
    const row = edges.get(plane);
    if (row) row.push([px, py, pz]);
    else edges.set(plane, [[px, py, pz]]);
  });
  const mean = scale([first[0]!, first[1]!, first[2]!], 1 / sums.count);
  const moment = (n: number, a: 0 | 1 | 2, b: 0 | 1 | 2) => second[n]! / sums.count - mean[a] * mean[b];
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
    volumeMm3: sums.count * cellMm ** 3,
    meanHu: sums.hu / sums.inside,
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
