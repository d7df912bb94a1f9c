import type { Bounds } from '../../solid.ts';

/** A smooth function of space that was computed once on a lattice and is interpolated between its points. */
export interface GridField {
  readonly values: Float32Array;
  /** Lattice points along x, y and z. */
  readonly counts: readonly [number, number, number];
  at(x: number, y: number, z: number): number;
}

/** `compute` gets every lattice point and its place in `values`; outside the bounds the nearest value holds. */
export function gridField(
  { min, max }: Bounds,
  cellMm: number,
  compute: (x: number, y: number, z: number, at: number) => number,
): GridField {
  const [nx, ny, nz] = ([0, 1, 2] as const).map((k) => Math.ceil((max[k] - min[k]) / cellMm) + 2) as [
    number,
    number,
    number,
  ];
  const values = new Float32Array(nx * ny * nz);
  for (let k = 0, at = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, at++)
        values[at] = compute(min[0] + i * cellMm, min[1] + j * cellMm, min[2] + k * cellMm, at);
  const [x0, y0, z0] = min;
  const perMm = 1 / cellMm;
  const [tx, ty, tz] = [nx - 1.001, ny - 1.001, nz - 1.001];
  const plane = nx * ny;
  return {
    values,
    counts: [nx, ny, nz],
    at(x, y, z) {
      const u = Math.min(tx, Math.max(0, (x - x0) * perMm));
      const v = Math.min(ty, Math.max(0, (y - y0) * perMm));
      const w = Math.min(tz, Math.max(0, (z - z0) * perMm));
      const i = u | 0;
      const j = v | 0;
      const k = w | 0;
      const fx = u - i;
      const fy = v - j;
      const a = i + nx * j + plane * k;
      const b = a + plane;
      const near0 = values[a]! + fx * (values[a + 1]! - values[a]!);
      const near1 = values[a + nx]! + fx * (values[a + nx + 1]! - values[a + nx]!);
      const far0 = values[b]! + fx * (values[b + 1]! - values[b]!);
      const far1 = values[b + nx]! + fx * (values[b + nx + 1]! - values[b + nx]!);
      const near = near0 + fy * (near1 - near0);
      return near + (w - k) * (far0 + fy * (far1 - far0) - near);
    },
  };
}
