import type { Waypoint } from '../../shapes/path.ts';

/** A wide aorta, or one whose wall has split. */
export interface AorticDisease {
  /** How much larger than usual the radius is where it is largest, mm. */
  readonly ascendingMm: number;
  readonly descendingMm: number;
  readonly split?: AorticSplit;
}

/** Where a flap runs and how it lies. */
export interface AorticSplit {
  /** Stanford's types: A begins in the ascending aorta, B beyond the left subclavian artery. */
  readonly type: 'A' | 'B';
  /** Turn of the flap about the aorta's axis where it begins, radians, and per mm of the course. */
  readonly turn: number;
  readonly twistPerMm: number;
  /** Where the flap crosses the axis, in radii towards the false lumen: less than 0 leaves the true lumen small. */
  readonly offset: number;
}

/** Share of the growth at each way point of the aorta's course, from the root to below the diaphragm. */
// biome-ignore format: tables
const share = {
  ascending:  [0.25, 0.6, 1, 1, 0.9, 0.65, 0.35, 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  descending: [0, 0, 0, 0, 0, 0.15, 0.45, 0.8, 1, 1, 1, 1, 0.9, 0.75, 0.6, 0.45, 0.35],
};
/** Where a wide aorta gives way to: forwards and right, or left of the spine; mm per mm of growth. */
const giveWay = { ascending: [-0.3, -0.45, 0.1], descending: [0.7, 0.2, 0] } as const;
/** How far neighbours are pushed along x by each mm that the ascending aorta grows. */
const pushed: Readonly<Record<string, number>> = { superiorVenaCava: -0.85, pulmonaryTrunk: 0.5 };

/** The course of one tube beside, or of, a diseased aorta. */
export function displacedCourse(
  name: string,
  course: readonly Waypoint[],
  { ascendingMm, descendingMm }: AorticDisease,
): Waypoint[] {
  const push = (pushed[name] ?? 0) * ascendingMm;
  if (name !== 'aorta') return course.map(([x, y, z, r]) => [x + (z > -50 ? push : 0), y, z, r]);
  return course.map(([x, y, z, r], k) => {
    const [up, down] = [share.ascending[k]! * ascendingMm, share.descending[k]! * descendingMm];
    const moved = (axis: 0 | 1 | 2) => up * giveWay.ascending[axis] + down * giveWay.descending[axis];
    return [x + moved(0), y + moved(1), z + moved(2), r + up + down];
  });
}
