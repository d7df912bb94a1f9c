import { fill, type Layer } from '../../scene.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { displace, intersection, subtraction, union } from '../../shapes/combine.ts';
import type { Solid } from '../../solid.ts';
import type { SpinePlan } from './spine-plan.ts';

/** Columns: rank, mm to the left of the bodies' middle, mm in front of the bodies' front, radius. */
type Course = readonly (readonly [rank: number, left: number, front: number, radius: number])[];

// biome-ignore format: tables
const courses = {
  aorta: [
    [13.6, 14, 6, 12.5], [12.6, 22, -4, 12], [11, 24, -6, 11.6], [9.5, 21, -3, 11.2], [8, 15, 3, 10.8], [6.5, 9, 8, 10.2],
    [5, 6, 10.5, 9.6], [3.5, 5, 10.5, 9], [2.2, 5, 10.5, 8.4], [1.55, 4, 11, 8.6],
  ],
  ascendingAorta: [[8.8, 4, 62, 13], [10.5, -12, 60, 15], [12.4, -15, 50, 14.6], [13.6, -8, 40, 14.2], [14.2, 4, 26, 13.6], [14, 12, 12, 12.8], [13.4, 15, 5, 12.4]],
  leftIliacArtery: [[1.6, 7, 11, 6], [0.9, 18, 9, 5.2], [0.1, 30, 8, 5], [-0.8, 42, 8, 4.8], [-2, 55, 18, 4.6]],
  rightIliacArtery: [[1.6, 1, 11, 6], [0.9, -14, 11, 5.2], [0.1, -28, 10, 5], [-0.8, -42, 9, 4.8], [-2, -56, 19, 4.6]],
  cava: [
    [0.75, -13, 8, 10], [1.6, -18, 7, 10.5], [3, -19, 9, 10.5], [4.5, -20, 13, 11], [6, -22, 22, 11.5], [7.4, -26, 34, 12], [8.4, -26, 46, 12],
  ],
  upperCava: [[9.6, -30, 40, 11], [12, -32, 38, 9.4], [14, -29, 40, 9], [17, -24, 40, 8.4]],
  pulmonaryTrunk: [[10, 22, 72, 13], [11.4, 20, 56, 13.4], [12.2, 19, 42, 12.6], [12.3, 30, 26, 10.6], [11.6, 40, 14, 8.4]],
  rightPulmonary: [[12.1, 17, 44, 10.6], [12, -2, 34, 10], [11.9, -22, 30, 9.4], [11.3, -38, 22, 8]],
  leftIliacVein: [[0.8, -10, 7, 7.5], [0.35, 8, 7, 6.5], [-0.3, 26, 5, 6.2], [-1.2, 42, 3, 6], [-2.2, 54, 12, 5.6]],
  rightIliacVein: [[0.8, -16, 7, 7.5], [0.2, -27, 5, 6.5], [-0.6, -38, 3, 6.2], [-1.4, -46, 4, 6], [-2.4, -56, 13, 5.6]],
  azygos: [[14, -12, 8, 4], [12, -8, 4, 3.6], [9, -6, 4, 3.2], [6.5, -5, 4, 2.4]],
  superiorMesenteric: [[4.4, 6, 21, 3.6], [4, 5, 28, 3.6], [3, 2, 33, 3.3], [1.5, -4, 38, 3]],
  leftRenalArtery: [[4.05, 12, 9, 2.8], [4, 26, 4, 2.6], [3.8, 46, -6, 2.4]],
  rightRenalArtery: [[4.05, -2, 9, 2.8], [3.95, -22, -1, 2.6], [3.6, -46, -6, 2.4]],
  leftRenalVein: [[4, -10, 16, 4.6], [4.15, 8, 22, 4], [4, 26, 10, 4.4], [3.85, 46, 0, 4.2]],
  rightRenalVein: [[3.8, -22, 9, 4.6], [3.65, -46, 0, 4.4]],
} as const satisfies Record<string, Course>;
type VesselName = keyof typeof courses;

const arteries: readonly VesselName[] = [
  'aorta',
  'leftIliacArtery',
  'rightIliacArtery',
  'ascendingAorta',
  'superiorMesenteric',
  'leftRenalArtery',
  'rightRenalArtery',
];

/** The great vessels in front of the spine; they do not follow every sideways bend of it. */
export function vesselLayers({ line, tissue, random, wear }: SpinePlan): Layer[] {
  const chance = random.fork('vessels');
  const pathOf = (course: Course) =>
    smoothPath(
      course.map(([rank, left, front, radius]): Waypoint => {
        const z = line.heightOf(rank);
        const p = line.at(z);
        return [
          0.8 * p.x + left + chance.between(-1.2, 1.2),
          p.y - p.halfDepth - front + chance.between(-0.8, 0.8),
          z,
          radius,
        ];
      }),
      4,
    );
  const paths = new Map((Object.keys(courses) as VesselName[]).map((name) => [name, pathOf(courses[name])]));
  const veins = [...paths].filter(([name]) => !arteries.includes(name));
  const walled = [...paths].filter(([name]) => arteries.includes(name));
  const calcified = walled
    .filter(([name]) => /aorta|Iliac/.test(name))
    .flatMap(([name, path]) =>
      plaques(union(tube(path, 0.9)), union(tube(path, -0.4)), wear, random.fork(`plaque ${name}`)),
    );
  return [
    ...fill(tissue.venous, ...veins.flatMap(([, path]) => tube(path))),
    ...fill(tissue.vesselWall, ...walled.flatMap(([, path]) => tube(path, 1.2))),
    ...fill(tissue.arterial, ...walled.flatMap(([, path]) => tube(path))),
    ...fill(tissue.calcification, ...calcified),
  ];
}

/** Chalk in patches of a vessel's wall, more with age. */
function plaques(outer: Solid, inner: Solid, wear: number, random: Random): Solid[] {
  if (wear < 0.3) return [];
  const patch = createNoiseField(random, 9);
  const sparse: Solid = {
    bounds: outer.bounds,
    distance: (x, y, z) => 6 * (0.72 - 0.5 * wear - patch(x, y, z * 0.6)),
  };
  return [
    intersection(
      subtraction(
        displace(outer, 1, () => 0),
        inner,
      ),
      sparse,
    ),
  ];
}
