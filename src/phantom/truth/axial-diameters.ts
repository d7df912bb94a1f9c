import { add, distance, scale, subtract, type Triple } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';
import { allOntoSurface, exitPoint } from './surface-points.ts';

/** A straight line across a lesion. */
export interface Diameter {
  readonly ends: readonly [Triple, Triple];
  readonly lengthMm: number;
}

/** The longest line across, and the longest one square to it in the same axial plane. */
export interface AxialDiameters {
  readonly long: Diameter;
  readonly short: Diameter;
}

/**
 * RECIST 1.1 diameters of a solid: the longest in any axial plane, and the longest square to it there.
 * `edges` are points close to the surface, grouped by axial plane.
 */
export function axialDiameters(solid: Solid, edges: ReadonlyMap<number, readonly Triple[]>): AxialDiameters {
  let long: Diameter | undefined;
  for (const plane of edges.values()) {
    const widest = longestOf(allOntoSurface(solid, plane, 'axial'));
    if (widest && (!long || widest.lengthMm > long.lengthMm)) long = widest;
  }
  if (!long) throw new Error('axialDiameters: no edge points');
  return { long, short: shortAcross(solid, long) };
}

/** The pair that lies farthest apart. */
export function longestOf(points: readonly Triple[]): Diameter | undefined {
  let best: Diameter | undefined;
  for (let i = 1; i < points.length; i++)
    for (let j = 0; j < i; j++) {
      const lengthMm = distance(points[i]!, points[j]!);
      if (!best || lengthMm > best.lengthMm) best = { ends: [points[j]!, points[i]!], lengthMm };
    }
  return best;
}

function shortAcross(solid: Solid, { ends: [from, to], lengthMm }: Diameter): Diameter {
  const along = scale(subtract(to, from), 1 / lengthMm);
  const across: Triple = [-along[1], along[0], 0];
  let best: Diameter = { ends: [from, from], lengthMm: 0 };
  const steps = 200;
  for (let n = 1; n < steps; n++) {
    const foot = add(from, scale(along, (lengthMm * n) / steps));
    if (solid.distance(...foot) >= 0) continue;
    const ends = [
      exitPoint(solid, foot, scale(across, -1), lengthMm),
      exitPoint(solid, foot, across, lengthMm),
    ] as const;
    const wide = distance(...ends);
    if (wide > best.lengthMm) best = { ends, lengthMm: wide };
  }
  return best;
}
