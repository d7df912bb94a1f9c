import { airHu, type Layer, tissueHu } from '../scene.ts';
import type { Bounds } from '../solid.ts';

/** HU of the topmost layer at each point within `bounds`: the scene with sharp edges. */
export function huOfLayers(
  layers: readonly Layer[],
  { min, max }: Bounds,
): (x: number, y: number, z: number) => number {
  const near = layers
    .filter(({ solid: { bounds } }) =>
      [0, 1, 2].every((a) => bounds.min[a]! <= max[a]! && bounds.max[a]! >= min[a]!),
    )
    .reverse();
  return (x, y, z) => {
    const top = near.find(({ solid }) => solid.distance(x, y, z) < 0);
    return top ? tissueHu(top.tissue, x, y, z) : airHu;
  };
}
