import { airHu, type Layer, tissueHu } from '../scene.ts';
import type { Bounds } from '../solid.ts';

/** Edge of the cubes that remember which layers touch them, mm. */
const cubeMm = 10;

/** HU of the topmost layer at each point within `bounds`: the scene with sharp edges. */
export function huOfLayers(
  layers: readonly Layer[],
  bounds: Bounds,
): (x: number, y: number, z: number) => number {
  const near = touching(layers, bounds).reverse();
  const cubes = new Map<number, readonly Layer[]>();
  const { min } = bounds;
  return (x, y, z) => {
    const [i, j, k] = [x, y, z].map((at, axis) => Math.floor((at - min[axis]!) / cubeMm)) as Place;
    const key = (k * 4096 + j) * 4096 + i;
    const own = cubes.get(key) ?? touching(near, cubeAt(bounds, i, j, k));
    cubes.set(key, own);
    const top = own.find(({ solid }) => solid.distance(x, y, z) < 0);
    return top ? tissueHu(top.tissue, x, y, z) : airHu;
  };
}

type Place = [number, number, number];

function cubeAt({ min: [x, y, z] }: Bounds, i: number, j: number, k: number): Bounds {
  const low: Place = [x + i * cubeMm, y + j * cubeMm, z + k * cubeMm];
  return { min: low, max: [low[0] + cubeMm, low[1] + cubeMm, low[2] + cubeMm] };
}

const touching = (layers: readonly Layer[], { min, max }: Bounds): Layer[] =>
  layers.filter(({ solid: { bounds } }) =>
    [0, 1, 2].every((axis) => bounds.min[axis]! <= max[axis]! && bounds.max[axis]! >= min[axis]!),
  );
