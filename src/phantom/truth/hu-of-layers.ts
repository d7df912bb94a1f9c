import type { Triple } from '../../imaging/vector.ts';
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
    const i = Math.floor((x - min[0]) / cubeMm);
    const j = Math.floor((y - min[1]) / cubeMm);
    const k = Math.floor((z - min[2]) / cubeMm);
    const key = (k * 4096 + j) * 4096 + i;
    let own = cubes.get(key);
    if (!own) {
      own = touching(near, cubeAt(bounds, i, j, k));
      cubes.set(key, own);
    }
    const top = own.find(({ solid }) => solid.distance(x, y, z) < 0);
    return top ? tissueHu(top.tissue, x, y, z) : airHu;
  };
}

function cubeAt({ min: [x, y, z] }: Bounds, i: number, j: number, k: number): Bounds {
  const low: Triple = [x + i * cubeMm, y + j * cubeMm, z + k * cubeMm];
  return { min: low, max: [low[0] + cubeMm, low[1] + cubeMm, low[2] + cubeMm] };
}

const touching = (layers: readonly Layer[], { min, max }: Bounds): Layer[] =>
  layers.filter(({ solid: { bounds } }) =>
    [0, 1, 2].every((axis) => bounds.min[axis]! <= max[axis]! && bounds.max[axis]! >= min[axis]!),
  );
