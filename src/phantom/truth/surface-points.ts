import { add, scale, type Triple } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';

const stepMm = 0.01;

/** In which directions a point may move to reach the surface: all, or within its axial plane. */
export type Freedom = 'space' | 'axial';

/**
 * The point on a solid's surface nearest to one close by, by Newton steps along the gradient; undefined where
 * the surface lies flat in the plane that the point is bound to.
 */
export function ontoSurface(solid: Solid, near: Triple, freedom: Freedom): Triple | undefined {
  let at = near;
  for (let n = 0; n < 8; n++) {
    const d = solid.distance(...at);
    if (Math.abs(d) < 1e-5) return at;
    const along = (dx: number, dy: number, dz: number) =>
      (solid.distance(at[0] + dx, at[1] + dy, at[2] + dz) -
        solid.distance(at[0] - dx, at[1] - dy, at[2] - dz)) /
      (2 * stepMm);
    const slope: Triple = [
      along(stepMm, 0, 0),
      along(0, stepMm, 0),
      freedom === 'space' ? along(0, 0, stepMm) : 0,
    ];
    const squared = slope[0] ** 2 + slope[1] ** 2 + slope[2] ** 2;
    if (squared < 0.04) return undefined;
    at = add(at, scale(slope, -d / squared));
  }
  return at;
}

/** Those of the points that can be brought onto the surface. */
export function allOntoSurface(solid: Solid, near: readonly Triple[], freedom: Freedom): Triple[] {
  return near.map((p) => ontoSurface(solid, p, freedom)).filter((p) => p !== undefined);
}

/** Where a straight line from inside a solid leaves it, by bisection to 1 µm. */
export function exitPoint(solid: Solid, inside: Triple, direction: Triple, reachMm: number): Triple {
  let [near, far] = [0, reachMm];
  while (far - near > 1e-3) {
    const middle = (near + far) / 2;
    if (solid.distance(...add(inside, scale(direction, middle))) < 0) near = middle;
    else far = middle;
  }
  return add(inside, scale(direction, near));
}
