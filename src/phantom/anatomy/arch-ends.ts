import type { Triple } from '../../imaging/vector.ts';
import type { RodEnd } from '../shapes/flat-rod.ts';

/** Ends of the rods that a vertebra's arch is made of, from the middle of its body's back, mm. */
export const archEnds =
  (xMm: number, backMm: number, zMm: number) =>
  (
    x: number,
    y: number,
    z: number,
    thinDirection: Triple,
    halfThicknessMm: number,
    halfWidthMm: number,
  ): RodEnd => ({ at: [xMm + x, backMm + y, zMm + z], thinDirection, halfThicknessMm, halfWidthMm });
