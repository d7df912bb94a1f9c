import { eachAxis } from '../../imaging/vector.ts';
import { fill, type Layer, type Tissue } from '../scene.ts';
import { flatRod, type RodEnd } from '../shapes/flat-rod.ts';
import { smoothPath, type Waypoint } from '../shapes/path.ts';
import type { Solid } from '../solid.ts';

/** A flat rod between two ends, made thinner on every side by `insetMm`. */
export function rodPiece(from: RodEnd, to: RodEnd): (insetMm: number) => Solid {
  const thinner = (end: RodEnd, insetMm: number): RodEnd => ({
    ...end,
    halfThicknessMm: Math.max(0.05, end.halfThicknessMm - insetMm),
    halfWidthMm: Math.max(0.05, end.halfWidthMm - insetMm),
  });
  return (insetMm) => flatRod(thinner(from, insetMm), thinner(to, insetMm));
}

/** A chain of flat rods through several ends. */
export const rodChain = (ends: readonly RodEnd[]) => ends.slice(1).map((end, k) => rodPiece(ends[k]!, end));

/** The same chain with its corners rounded: positions on a spline, directions and sizes in between. */
export function smoothEnds(ends: readonly RodEnd[], stepMm: number): RodEnd[] {
  const line = ends.map(({ at }, k): Waypoint => [at[0], at[1], at[2], k]);
  return smoothPath(line, stepMm).map(([x, y, z, position]) => {
    const k = Math.min(ends.length - 2, Math.max(0, Math.floor(position)));
    const [a, b, t] = [ends[k]!, ends[k + 1]!, position - k];
    const mix = (from: number, to: number) => from + t * (to - from);
    return {
      at: [x, y, z],
      thinDirection: eachAxis((c) => mix(a.thinDirection[c]!, b.thinDirection[c]!)),
      halfThicknessMm: mix(a.halfThicknessMm, b.halfThicknessMm),
      halfWidthMm: mix(a.halfWidthMm, b.halfWidthMm),
    };
  });
}

/** Pieces that make one bone: a common cortex of the given thickness round one marrow space. */
export function bone(
  pieces: readonly ((insetMm: number) => Solid)[],
  cortexMm: number,
  cortex: Tissue,
  marrow: Tissue,
): Layer[] {
  return [
    ...fill(cortex, ...pieces.map((piece) => piece(0))),
    ...fill(marrow, ...pieces.map((piece) => piece(cortexMm))),
  ];
}
