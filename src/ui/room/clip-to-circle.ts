import { createLineSet, type LineSet } from './line-set.ts';

/** The parts of straight lines that lie within `radius` of the middle of a picture; z is kept. */
export function clipToCircle(
  { ends, colors }: LineSet,
  middle: readonly [number, number],
  radius: number,
): LineSet {
  const inside = createLineSet();
  for (const [n, color] of colors.entries()) {
    const [x0, y0, z0, x1, y1, z1] = ends.slice(6 * n, 6 * n + 6) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const [px, py] = [x0 - middle[0], y0 - middle[1]];
    // Where |p + t d| = radius.
    const a = dx * dx + dy * dy;
    const b = px * dx + py * dy;
    const root = b * b - a * (px * px + py * py - radius * radius);
    if (a === 0 || root <= 0) continue;
    const from = Math.max(0, (-b - Math.sqrt(root)) / a);
    const to = Math.min(1, (-b + Math.sqrt(root)) / a);
    if (from >= to) continue;
    const at = (t: number) => [x0 + t * dx, y0 + t * dy, z0 + t * (z1 - z0)] as const;
    inside.ends.push(...at(from), ...at(to));
    inside.colors.push(color);
  }
  return inside;
}
