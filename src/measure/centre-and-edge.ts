import { type Lps, lps } from '../imaging/spaces.ts';
import { add, subtract } from '../imaging/vector.ts';
import { sphere } from './ellipsoid.ts';

/** A sphere by its middle and a place on its edge: the middle takes the edge along. */
export function arrangeSphere(points: readonly Lps[], changed: number, to: Lps): readonly Lps[] {
  const [centre, edge] = points;
  if (changed !== 0) return centre ? [centre, to] : [to];
  return centre && edge ? [to, lps(...add(edge, subtract(to, centre)))] : [to];
}

/** Both ends of three axes of a sphere, as DICOM writes an ellipsoid (PS3.3 C.18.9.1.2). */
export function sixEnds(centre: Lps, radiusMm: number): readonly Lps[] {
  return sphere(centre, radiusMm).semiAxes.flatMap((axis) => [
    lps(...subtract(centre, axis)),
    lps(...add(centre, axis)),
  ]);
}
