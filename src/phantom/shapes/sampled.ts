import type { Solid } from '../solid.ts';

/** Calls at one height before a lattice pays: fewer are answered directly. */
const callsBefore = 64;

/** Half extent of the square that is sampled, mm: more than any body is wide. */
const halfMm = 210;

/**
 * The same solid for painting: within one axial plane its distance is computed once for each lattice point that is
 * needed and interpolated between. For large, costly solids that many layers share; with a radius of curvature R
 * the surface moves by at most cell²/8R.
 */
export function sampled(solid: Solid, cellMm: number): Solid {
  const across = Math.ceil((2 * halfMm) / cellMm) + 2;
  const lattice = new Float32Array(across * across).fill(Number.NaN);
  let planeZ = Number.NaN;
  let calls = 0;
  return {
    bounds: solid.bounds,
    distance(x, y, z) {
      if (z !== planeZ) {
        planeZ = z;
        if (calls > callsBefore) lattice.fill(Number.NaN);
        calls = 0;
      }
      if (++calls <= callsBefore) return solid.distance(x, y, z);
      const u = (x + halfMm) / cellMm;
      const v = (y + halfMm) / cellMm;
      const i = Math.floor(u);
      const j = Math.floor(v);
      if (i < 0 || j < 0 || i >= across - 1 || j >= across - 1) return solid.distance(x, y, z);
      const at = j * across + i;
      const a = corner(solid, lattice, at, i, j, cellMm, z);
      const b = corner(solid, lattice, at + 1, i + 1, j, cellMm, z);
      const c = corner(solid, lattice, at + across, i, j + 1, cellMm, z);
      const d = corner(solid, lattice, at + across + 1, i + 1, j + 1, cellMm, z);
      const near = a + (u - i) * (b - a);
      return near + (v - j) * (c + (u - i) * (d - c) - near);
    },
  };
}

function corner(
  solid: Solid,
  lattice: Float32Array,
  at: number,
  i: number,
  j: number,
  cellMm: number,
  z: number,
): number {
  const known = lattice[at]!;
  if (!Number.isNaN(known)) return known;
  const d = solid.distance(i * cellMm - halfMm, j * cellMm - halfMm, z);
  lattice[at] = d;
  return d;
}
