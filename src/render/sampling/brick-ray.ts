import type { Triple } from '../../imaging/vector.ts';

/** A ray among bricks. */
export interface BrickRay {
  /** Position in bricks = brickOrigin + mm · bricksPerMm; millimetres per brick, signed as the direction. */
  readonly brickOrigin: Triple;
  readonly bricksPerMm: Triple;
  readonly mmPerBrick: Triple;
  /** Where the ray leaves the brick 0 along each axis, mm from the origin. */
  readonly faceMm: Triple;
}

/** The brick round a place on a ray; outside the grid too. */
export function brickAt(
  { brickOrigin, bricksPerMm }: BrickRay,
  mm: number,
  edge = 1,
): [number, number, number] {
  const along = (axis: 0 | 1 | 2) => Math.floor((brickOrigin[axis] + bricksPerMm[axis] * mm) / edge);
  return [along(0), along(1), along(2)];
}
