import type { Triple } from '../../../imaging/vector.ts';
import type { Layer } from '../../scene.ts';
import { fill } from '../../scene.ts';
import { flatRod, type RodEnd } from '../../shapes/flat-rod.ts';
import { smoothPath, type Waypoint } from '../../shapes/path.ts';
import { bone, rodChain } from '../bone.ts';
import { type ChestPlan, sides } from './chest-plan.ts';

/** Columns: z, half width, half thickness; the sternum's middle runs just inside the front of the cage. */
// biome-ignore format: a table
const manubrium = [[51, 25, 6.5], [40, 27, 6.8], [22, 21, 5.8], [8, 17, 5.2]] as const;
// biome-ignore format: a table
const corpus = [[2, 16, 5.2], [-30, 15, 5.2], [-60, 17.5, 5.4], [-84, 16, 5], [-96, 10, 4.2]] as const;
// biome-ignore format: a table
const xiphoid = [[-99, 6, 2.6], [-118, 4.5, 2]] as const;

/** Manubrium, body and xiphoid of the sternum, and both clavicles. */
export function sternumLayers({ thorax, tissue }: ChestPlan): Layer[] {
  const front = (z: number) => {
    const { yc, front: depth } = thorax.cage.sectionAt(z);
    return yc - depth;
  };
  const ends = (rows: readonly (readonly [number, number, number])[]) =>
    rows.map(
      ([z, halfWidthMm, halfThicknessMm]): RodEnd => ({
        at: [0, front(z) + 6, z],
        thinDirection: [0, 1, 0] satisfies Triple,
        halfThicknessMm,
        halfWidthMm,
      }),
    );
  const [tip, end] = ends(xiphoid);
  return [
    ...fill(tissue.cartilage, flatRod(ends(manubrium).at(-1)!, ends(corpus)[0]!), flatRod(tip!, end!)),
    ...bone([...rodChain(ends(manubrium))], 1.1, tissue.thinCortex, tissue.marrow),
    ...bone([...rodChain(ends(corpus))], 1.1, tissue.thinCortex, tissue.marrow),
    ...sides.flatMap((side) => {
      const course: Waypoint[] = [
        [side * 25, front(49) + 3, 53, 9.5],
        [side * 42, front(49) + 1, 60, 6.8],
        [side * 75, front(49) + 8, 74, 5.6],
        [side * 112, front(49) + 34, 92, 5.6],
        [side * 138, front(49) + 58, 108, 6.5],
      ];
      const rods = smoothPath(course, 6).map(
        ([x, y, z, r]): RodEnd => ({
          at: [x, y, z],
          thinDirection: [0, 0, 1],
          halfThicknessMm: r,
          halfWidthMm: r + 0.5,
        }),
      );
      return bone(rodChain(rods), 1.6, tissue.cortex, tissue.marrow);
    }),
  ];
}
