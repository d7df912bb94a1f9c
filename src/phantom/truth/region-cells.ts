import { eachAxis } from '../../imaging/vector.ts';
import type { Solid } from '../solid.ts';

/** A cell of a region: its middle, the share of it that lies inside, and the signed distance there. */
export type CellVisit = (
  x: number,
  y: number,
  z: number,
  share: number,
  distanceMm: number,
  plane: number,
) => void;

/** Cells across the longest side. */
export const fineCells = 80;
/** No cell is larger than this, mm, unless there would be more than so many. */
const largestMm = 1.4;
const most = 4_000_000;
/** Edge of the blocks that are skipped from one evaluation, cells. */
const block = 8;

/** Edge in mm of the cubes that a region is cut into. */
export function cellSize({ min, max }: Solid['bounds'], cellsAcross: number): number {
  const extent = [0, 1, 2].map((axis) => max[axis]! - min[axis]!);
  const wanted = Math.min((largestMm * fineCells) / cellsAcross, Math.max(...extent) / cellsAcross);
  return Math.max(wanted, Math.cbrt((extent[0]! * extent[1]! * extent[2]!) / most));
}

/**
 * Calls `visit` for every cube of a region with something inside, plane after plane. The share at the surface comes
 * from the signed distance, so that thin sheets too are right to about a per cent.
 */
export function visitCells(solid: Solid, cellMm: number, visit: CellVisit): void {
  const { min, max } = solid.bounds;
  const counts = [0, 1, 2].map((axis) => Math.max(1, Math.ceil((max[axis]! - min[axis]!) / cellMm)));
  const [nx, ny, nz] = counts as [number, number, number];
  const first = eachAxis((axis) => (min[axis]! + max[axis]! - (counts[axis]! - 1) * cellMm) / 2);
  const reach = (Math.sqrt(3) * block * cellMm) / 2 + cellMm;
  const middle = ((block - 1) / 2) * cellMm;
  // Solids remember what they need of one axial plane, so the planes of a row of blocks are taken one by one.
  for (let k0 = 0; k0 < nz; k0 += block) {
    const open: (readonly [i0: number, j0: number])[] = [];
    for (let j0 = 0; j0 < ny; j0 += block)
      for (let i0 = 0; i0 < nx; i0 += block) {
        const [x0, y0, z0] = [first[0] + i0 * cellMm, first[1] + j0 * cellMm, first[2] + k0 * cellMm];
        if (solid.distance(x0 + middle, y0 + middle, z0 + middle) <= reach) open.push([i0, j0]);
      }
    for (let k = k0; k < Math.min(nz, k0 + block); k++)
      for (const [i0, j0] of open)
        for (let j = j0; j < Math.min(ny, j0 + block); j++)
          for (let i = i0; i < Math.min(nx, i0 + block); i++) {
            const x = first[0] + i * cellMm;
            const y = first[1] + j * cellMm;
            const z = first[2] + k * cellMm;
            const d = solid.distance(x, y, z);
            const share = Math.min(1, 0.5 - d / cellMm);
            if (share > 0) visit(x, y, z, share, d, k);
          }
  }
}
