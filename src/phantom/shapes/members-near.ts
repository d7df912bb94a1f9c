import type { Solid } from '../solid.ts';

/** Calls at one height before sorting the members into cells pays. */
const callsBefore = 48;
const cellMm = 12;
/** Cells span this far to both sides, mm; beyond, all members of the plane are looked at. */
const halfMm = 216;
const across = (2 * halfMm) / cellMm;

/**
 * Which of many solids have bounds within `reachMm` of a point, a few others among them, in their order. Made for
 * painting: neighbouring calls share a plane.
 */
export function membersNear(
  solids: readonly Solid[],
  reachMm: number,
): (x: number, y: number, z: number) => readonly Solid[] {
  let planeZ = Number.NaN;
  let near: readonly Solid[] = solids;
  let calls = 0;
  const cells = new Map<number, readonly Solid[]>();
  return (x, y, z) => {
    if (z !== planeZ) {
      planeZ = z;
      calls = 0;
      cells.clear();
      near = solids.filter(({ bounds }) => bounds.min[2] - reachMm < z && bounds.max[2] + reachMm > z);
    }
    if (near.length <= 3 || ++calls <= callsBefore) return near;
    const i = Math.floor((x + halfMm) / cellMm);
    const j = Math.floor((y + halfMm) / cellMm);
    if (i < 0 || j < 0 || i >= across || j >= across) return near;
    const known = cells.get(j * across + i);
    if (known) return known;
    const [x0, y0] = [i * cellMm - halfMm - reachMm, j * cellMm - halfMm - reachMm];
    const [x1, y1] = [x0 + cellMm + 2 * reachMm, y0 + cellMm + 2 * reachMm];
    const found = near.filter(
      ({ bounds: { min, max } }) => min[0] < x1 && max[0] > x0 && min[1] < y1 && max[1] > y0,
    );
    cells.set(j * across + i, found);
    return found;
  };
}
