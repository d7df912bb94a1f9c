import { z } from 'zod';
import { type Lps, lps } from '../imaging/spaces.ts';
import { add, distance, dot, scale, subtract } from '../imaging/vector.ts';
import { distanceFromSurfaceMm, type Ellipsoid, sphere } from '../measure/ellipsoid.ts';
import { lpsSchema } from '../measure/lps-schema.ts';
import type { Shape } from '../measure/shape.ts';
import { ellipsoidSchema } from './finding.ts';

/** A round bar along a chain of positions, mm: a vessel, a duct, a rib. */
const tubeSchema = z.strictObject({ points: z.array(lpsSchema).min(2), radiusMm: z.number().positive() });

/** A part of the body as truth knows it: an ellipsoid or a tube, in LPS mm. */
export const regionSchema = z.union([ellipsoidSchema, tubeSchema]);
export type Region = Ellipsoid | { readonly points: readonly Lps[]; readonly radiusMm: number };

/** Signed distance in mm from the surface of a region: negative inside, positive outside. */
export function distanceFromRegionMm(region: Region, at: Lps): number {
  if ('centre' in region) return distanceFromSurfaceMm(region, at);
  const { points, radiusMm } = region;
  return Math.min(...points.slice(1).map((to, i) => fromSegmentMm(points[i]!, to, at))) - radiusMm;
}

/** What to draw of a region: an outline, or the line along its middle. */
export function regionMarks(region: Region): readonly Shape[] {
  if ('centre' in region) return [{ shape: 'ellipsoid', ...region }];
  return [{ shape: 'path', points: region.points, closed: false }];
}

/** Ellipsoids that stand for a region together: itself, or balls along a bar, no further apart than half their width. */
export function ellipsoidsIn(region: Region): readonly Ellipsoid[] {
  if ('centre' in region) return [region];
  const { points, radiusMm } = region;
  const along = points.slice(1).flatMap((to, i) => {
    const from = points[i]!;
    const steps = Math.max(1, Math.ceil(distance(from, to) / radiusMm));
    return Array.from({ length: steps }, (_, step) =>
      lps(...add(from, scale(subtract(to, from), (step + 1) / steps))),
    );
  });
  return [points[0]!, ...along].map((at) => sphere(at, radiusMm));
}

/** A position well inside. */
export function insideOf(region: Region): Lps {
  return 'centre' in region ? region.centre : region.points[0]!;
}

function fromSegmentMm(from: Lps, to: Lps, at: Lps): number {
  const along = subtract(to, from);
  const squared = dot(along, along);
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, dot(subtract(at, from), along) / squared));
  return distance(at, add(from, scale(along, share)));
}
