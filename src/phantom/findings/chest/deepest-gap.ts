import { distance, scale, type Triple } from '../../../imaging/vector.ts';
import type { FilledSpace } from '../../anatomy/chest/pleural-gap.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import type { Solid } from '../../solid.ts';

/** A straight line through a gap from front to back, and the largest ball round its middle. */
export interface GapDepth {
  readonly from: Triple;
  readonly to: Triple;
  readonly mm: number;
}

const stepMm = 0.25;

/** The longest straight way from front to back through the gap, so far to the side and at that height. */
export function depthAt({ gap }: FilledSpace, x: number, z: number): GapDepth | undefined {
  let best: GapDepth | undefined;
  let start: number | undefined;
  for (let y = -110; y <= 100; y += stepMm) {
    const inside = gap.distance(x, y, z) < 0;
    if (inside) start ??= y;
    if (inside || start === undefined) continue;
    if (y - start > (best?.mm ?? 0)) best = { from: [x, start, z], to: [x, y, z], mm: y - start };
    start = undefined;
  }
  return best;
}

/** The longest such way behind the middle of the lung, on any of the planes. */
export function deepestOf(filled: FilledSpace, side: 1 | -1, planes: readonly number[]): GapDepth {
  const across = Array.from({ length: 14 }, (_, k) => side * (58 + 2 * k));
  const depths = planes.flatMap((z) => across.flatMap((x) => depthAt(filled, x, z) ?? []));
  const [first, ...rest] = depths;
  if (!first) throw new Error('pleural gap: nothing lies beside the lung on the planes asked for');
  return rest.reduce((best, depth) => (depth.mm > best.mm ? depth : best), first);
}

/** The largest ball round the middle of a way through the gap: where to point, and where to measure density. */
export function ballIn(gap: Solid, { from, to }: GapDepth): Solid {
  const middle: Triple = [from[0], (from[1] + to[1]) / 2, from[2]];
  const directions = Array.from({ length: 200 }, (_, n): Triple => {
    const up = 1 - (2 * (n + 0.5)) / 200;
    const turn = n * Math.PI * (3 - Math.sqrt(5));
    const r = Math.sqrt(1 - up * up);
    return [r * Math.cos(turn), r * Math.sin(turn), up];
  });
  const most = distance(from, to) / 2;
  const free = (mm: number) =>
    directions.every((d) => {
      const [x, y, z] = scale(d, mm);
      return gap.distance(middle[0] + x, middle[1] + y, middle[2] + z) < 0;
    });
  let radius = 0.5;
  while (radius + 0.25 < most && free(radius + 0.25)) radius += 0.25;
  return ellipsoid(middle, [radius, radius, radius]);
}

/** Volume of what lies beside the lung between two heights, mL, by counting cells of 2.5 mm. */
export function gapMl({ gap }: FilledSpace, side: 1 | -1, [from, to] = [-220, 96]): number {
  const cellMm = 2.5;
  let cells = 0;
  for (let z = from! + cellMm / 2; z < to!; z += cellMm)
    for (let y = -105; y < 100; y += cellMm)
      for (let x = 1; x < 145; x += cellMm) if (gap.distance(side * x, y, z) < 0) cells++;
  return (cells * cellMm ** 3) / 1000;
}
