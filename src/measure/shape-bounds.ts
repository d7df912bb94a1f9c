import { type Lps, lps } from '../imaging/spaces.ts';
import { add, distance, length, scale, subtract } from '../imaging/vector.ts';
import type { Shape } from './shape.ts';

/** Where a shape is, and how far it reaches across, mm; nothing across for a single place. */
export interface ShapeBounds {
  readonly centre: Lps;
  readonly acrossMm: number;
}

/** Undefined for a chain without points. */
export function shapeBounds(shape: Shape): ShapeBounds | undefined {
  if (shape.shape === 'ellipsoid')
    return { centre: shape.centre, acrossMm: 2 * Math.max(...shape.semiAxes.map(length)) };
  if (shape.shape === 'segment')
    return { centre: middle(shape.from, shape.to), acrossMm: distance(shape.from, shape.to) };
  if (shape.shape !== 'path') return { centre: shape.at, acrossMm: 0 };
  const { points } = shape;
  const [first] = points;
  if (!first) return undefined;
  const corner = (pick: (...values: number[]) => number) =>
    lps(...([0, 1, 2].map((axis) => pick(...points.map((p) => p[axis]!))) as [number, number, number]));
  const [low, high] = [corner(Math.min), corner(Math.max)];
  return { centre: middle(low, high), acrossMm: length(subtract(high, low)) };
}

const middle = (a: Lps, b: Lps): Lps => lps(...scale(add(a, b), 0.5));
