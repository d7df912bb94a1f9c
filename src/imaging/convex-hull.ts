/** A point of a plane, in whatever units the caller has. */
export type PlanePoint = readonly [x: number, y: number];

/**
 * The corners of the smallest convex polygon around some points, each once, in a turn (Andrew's monotone chain, Inf
 * Process Lett 1979;9:216). The two points of a set that lie furthest apart are among them.
 */
export function convexHull(points: readonly PlanePoint[]): PlanePoint[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  // Both chains end where the other begins.
  return lower.length < 2 ? lower : [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** One side of the hull: what turns right is inside. */
function chain(points: readonly PlanePoint[]): PlanePoint[] {
  const corners: PlanePoint[] = [];
  for (const point of points) {
    while (corners.length > 1 && !turnsLeft(corners.at(-2)!, corners.at(-1)!, point)) corners.pop();
    const last = corners.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) corners.push(point);
  }
  return corners;
}

const turnsLeft = (a: PlanePoint, b: PlanePoint, c: PlanePoint) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
