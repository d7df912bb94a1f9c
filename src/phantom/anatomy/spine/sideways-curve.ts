import { type LevelName, levelNames } from './levels.ts';
import type { SidewaysCurve } from './spine-change.ts';

/** Lean and turn of every vertebra of a scoliosis, degrees. */
export interface SidewaysLean {
  left(name: LevelName): number;
  turn(name: LevelName): number;
  /** How much less it leans forwards: scoliosis flattens the kyphosis. */
  flatten(name: LevelName): number;
}

/** A main curve with the opposite, gentler ones above and below that keep the head over the pelvis. */
export function curveOf({ upperEnd, lowerEnd, degrees, convex, turnDegrees }: SidewaysCurve): SidewaysLean {
  const side = convex === 'right' ? 1 : -1;
  const [low, high] = [levelNames.indexOf(lowerEnd), levelNames.indexOf(upperEnd)];
  const top = levelNames.length + 1;
  const lean = (k: number) => {
    if (k < low) {
      const t = (k + 1) / (low + 1);
      return (-degrees / 2) * (t * t - 0.75 * Math.sin(Math.PI * t) * (1 - t));
    }
    if (k > high) return (degrees / 2) * Math.cos((((k - high) / (top - high)) * Math.PI) / 2) ** 1.5;
    return (-degrees / 2) * Math.cos((Math.PI * (k - low)) / (high - low));
  };
  const within = (k: number) => Math.max(0, Math.sin((Math.PI * (k - low + 0.5)) / (high - low + 1)));
  const at = (name: LevelName) => levelNames.indexOf(name);
  return {
    left: (name) => side * lean(at(name)),
    // Bodies turn towards the bulge, and a little the other way in the curves beside it.
    turn: (name) =>
      -side *
      turnDegrees *
      (at(name) < low ? -0.3 * Math.sin((Math.PI * (at(name) + 1)) / (low + 1)) : within(at(name))),
    flatten: (name) =>
      at(name) >= low && at(name) <= high
        ? 0.12 * degrees * Math.cos((Math.PI * (at(name) - low)) / (high - low))
        : 0,
  };
}
