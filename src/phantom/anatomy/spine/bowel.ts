import type { Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import { everywhere } from '../../solid.ts';
import type { SpinePlan } from './spine-plan.ts';
import type { Trunk } from './trunk.ts';

/** Loops of small bowel, colon and rectum in front of the lumbar spine and the sacrum, as far back as a scan shows. */
export function bowelLayers(
  { line, tissue, random }: SpinePlan,
  trunk: Trunk,
  keepOut: readonly Solid[],
): Layer[] {
  const chance = random.fork('bowel');
  const place = (rank: number, left: number, front: number): Triple => {
    const z = line.heightOf(rank);
    const p = line.at(z);
    return [0.5 * p.x + left, p.y - p.halfDepth - front, z];
  };
  const apart = union(keepOut.map((solid) => inflate(solid, 2)));
  const clear = (solid: Solid) => subtraction(solid, apart);
  const loops = Array.from({ length: 13 }, (_, n) => {
    const rank = 3.4 - (n % 7) * 0.78 + chance.between(-0.3, 0.3);
    const from = chance.between(-62, 62);
    const points = Array.from({ length: 5 }, (_unused, k): Waypoint => {
      const [x, y, z] = place(
        rank + chance.between(-0.4, 0.4),
        from + (k - 2) * chance.between(9, 17),
        44 + chance.between(-9, 22),
      );
      return [x, y, z, chance.between(8.5, 12.5)];
    });
    return { path: smoothPath(points, 6), gas: chance.uniform() < 0.35 };
  });
  const colon = ([1, -1] as const).map((side) => {
    const points = Array.from({ length: 9 }, (_, k): Waypoint => {
      const [x, y, z] = place(
        4.6 - k * 0.62,
        side * (86 + 4 * Math.sin(k * 1.7)),
        8 + 3 * k + chance.between(-3, 3),
      );
      return [x, y, z, (side === 1 ? 14 : 20) + chance.between(-3, 3)];
    });
    return smoothPath(points, 6);
  });
  const rectum = smoothPath(
    (
      [
        [-0.2, 26, 40, 13],
        [-1, 8, 34, 13],
        [-1.8, -4, 30, 14],
        [-2.6, 0, 33, 14],
        [-4, 0, 52, 15],
      ] as const
    ).map(([rank, left, front, r]): Waypoint => [...place(rank, left, front), r]),
    6,
  );
  const bumpy = (solid: Solid) => displace(solid, 2, (x, y, z) => 2 * trunk.uneven(z, x * 1.6, y * 1.6));
  const layers = loops.flatMap(({ path, gas }) => {
    const outer = clear(bumpy(union(tube(path))));
    const inner = clear(bumpy(union(tube(path, -2.6))));
    const middle = path.reduce((sum, p) => sum + p[1], 0) / path.length;
    const bubble: Solid = { bounds: everywhere, distance: (_x, y) => y - middle + 1 };
    return [
      ...fill(tissue.bowelWall, outer),
      ...fill(tissue.bowelContent, inner),
      ...(gas ? fill(tissue.gas, intersection(inner, bubble)) : []),
    ];
  });
  const large = [...colon, rectum].flatMap((path) => {
    const outer = clear(bumpy(union(tube(path))));
    const inner = clear(bumpy(union(tube(path, -2.4))));
    const stool: Solid = {
      bounds: inner.bounds,
      distance: (x, y, z) =>
        5 * (0.18 - trunk.uneven(x * 2.6, y * 2.6, z * 2.6) - 0.5 * trunk.uneven(z * 5, x * 5, y * 5)),
    };
    return [
      ...fill(tissue.bowelWall, outer),
      ...fill(tissue.bowelContent, inner),
      ...fill(tissue.gas, intersection(inner, stool)),
    ];
  });
  return [...layers, ...large];
}
