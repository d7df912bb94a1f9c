import type { Triple } from '../../../imaging/vector.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import { sampled } from '../../shapes/sampled.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { organTree } from '../../trees/organ-tree.ts';
import { treeSolids } from '../../trees/tree-solids.ts';
import { bowelLayers } from './bowel.ts';
import type { SpinePlan } from './spine-plan.ts';
import type { Trunk } from './trunk.ts';

const sides = [1, -1] as const;

/** What lies in front of the spine: heart and gullet, liver, spleen, kidneys, gut; only their hind parts are scanned. */
export function visceraLayers(plan: SpinePlan, trunk: Trunk): Layer[] {
  const { line, tissue, random } = plan;
  const chance = random.fork('viscera');
  const place = (rank: number, left: number, front: number): Triple => {
    const z = line.heightOf(rank);
    const p = line.at(z);
    return [0.6 * p.x + left, p.y - p.halfDepth - front, z];
  };
  const rough = (solid: Solid, mm: number) => displace(solid, mm, (x, y, z) => mm * trunk.uneven(y, z, x));
  const calyces = createNoiseField(random.fork('calyces'), 8);
  const ragged = (solid: Solid) => displace(solid, 7, (x, y, z) => 7 * calyces(x, y, z));
  const cavity = intersection(inflate(trunk.domes, -2.8), inflate(trunk.inner, -1.5));
  const within = (solid: Solid) => intersection(solid, cavity);
  const liver = sampled(
    within(
      rough(
        union(
          [ellipsoid(place(6.4, -72, 38), [74, 84, 104]), ellipsoid(place(6.8, -20, 76), [60, 46, 66])],
          26,
        ),
        3,
      ),
    ),
    2.5,
  );
  const hilum = place(5, -34, 40);
  const hepatic = treeSolids(
    organTree(
      liver,
      {
        root: hilum,
        direction: [-0.7, 0.2, 0.5],
        within: { min: [-150, hilum[1] - 40, hilum[2] - 50], max: [10, hilum[1] + 110, hilum[2] + 90] },
        ends: 70,
        rootRadiusMm: 6,
        tipRadiusMm: 1,
      },
      8,
      chance.fork('hepatic'),
    ),
  );
  const spleen = within(rough(ellipsoid(place(6.7, 86, 4), [32, 50, 52]), 2));
  const stomach = within(rough(ellipsoid(place(6.2, 50, 56), [42, 42, 56]), 2));
  const kidneys = sides.map((side) => {
    const centre = place(side === 1 ? 4.05 : 3.6, side * (60 + chance.between(-2, 3)), -9);
    const tilt = side * 0.2;
    const body = ellipsoid(
      centre,
      [25, 23, 53],
      [
        [Math.cos(tilt), -0.42 * side, Math.sin(tilt)],
        [0.42 * side, Math.cos(0.43), 0],
        [-Math.sin(tilt), 0.12, Math.cos(tilt)],
      ],
    );
    const hilum = ellipsoid([centre[0] - side * 17, centre[1] - 10, centre[2]], [17, 9, 25]);
    return { body: rough(body, 1.3), hilum };
  });
  const perirenal = union(
    kidneys.map(({ body }) => displace(inflate(body, 4), 5, (x, y, z) => 5 * trunk.uneven(x, z, y))),
  );
  const bed = (solid: Solid) => subtraction(solid, perirenal);
  const heart = rough(ellipsoid(place(9.2, 14, 64), [58, 46, 50]), 2);
  const atrium = rough(ellipsoid(place(10.2, 4, 30), [34, 19, 22]), 1.5);
  const gullet = smoothPath(
    (
      [
        [18, 2, 9, 6.5],
        [15, 4, 10, 6.8],
        [13, 4, 9, 6.8],
        [11, 5, 9, 7],
        [9, 9, 13, 7.4],
        [7.6, 17, 24, 8],
      ] as const
    ).map(([rank, left, front, r]): Waypoint => [...place(rank, left, front), r]),
    4,
  );
  const trachea = tube(
    smoothPath(
      (
        [
          [19, 0, 24, 8.6],
          [16, 1, 26, 8.4],
          [14.1, 1, 27, 9],
        ] as const
      ).map(([rank, left, front, r]): Waypoint => [...place(rank, left, front), r]),
    ),
  );
  const bronchi = sides.flatMap((side) =>
    tube(
      smoothPath(
        (
          [
            [14.1, side * 4, 27, 7],
            [13.2, side * 18, 24, 6.6],
            [12.4, side * 34, 20, 5.6],
          ] as const
        ).map(([rank, left, front, r]): Waypoint => [...place(rank, left, front), r]),
      ),
    ),
  );
  const pancreas = tube(
    smoothPath(
      (
        [
          [2.8, -30, 34, 11],
          [3.6, -14, 33, 10],
          [4.4, 6, 30, 8.5],
          [4.8, 30, 20, 9],
          [5.3, 56, 8, 8.5],
          [5.8, 74, 0, 6],
        ] as const
      ).map(([rank, left, front, r]): Waypoint => [...place(rank, left, front), r]),
    ),
  );
  const adrenals = sides.flatMap((side) =>
    tube(
      smoothPath(
        (
          [
            [5.9, side * 22, 6, 2],
            [5.5, side * 30, 0, 2.6],
            [5.1, side * 38, -7, 2],
          ] as const
        ).map(([rank, left, front, r]): Waypoint => [...place(rank, left, front), r]),
      ),
    ),
  );
  const crest: Solid = { bounds: everywhere, distance: (_x, _y, z) => line.heightOf(4.8) - z };
  const gas: Solid = { bounds: everywhere, distance: (_x, y) => y - place(6, 0, 62)[1] };
  return [
    ...fill(tissue.venous, heart, atrium),
    ...fill(tissue.vesselWall, ...tube(gullet)),
    ...fill(tissue.vesselWall, ...[...trachea, ...bronchi].map((solid) => inflate(solid, 1.6))),
    ...fill(tissue.air, ...trachea, ...bronchi),
    ...fill(tissue.muscle, intersection(crest, trunk.domes, inflate(trunk.inner, 0.5))),
    ...fill(tissue.deepFat, cavity),
    ...fill(tissue.organ, bed(spleen)),
    ...fill(tissue.bowelWall, stomach),
    ...fill(tissue.bowelContent, inflate(stomach, -3.6)),
    ...fill(tissue.gas, intersection(inflate(stomach, -3.6), gas)),
    ...fill(tissue.liver, subtraction(bed(liver), inflate(trunk.paraspinal, 9))),
    ...fill(tissue.hepatic, ...hepatic.map((branch) => intersection(branch, inflate(liver, -2)))),
    ...bowelLayers(plan, trunk, [perirenal, liver, stomach]),
    ...fill(tissue.organ, ...pancreas, ...adrenals),
    ...kidneys.flatMap(({ body, hilum }) => [
      ...fill(tissue.kidney, body),
      ...fill(tissue.deepFat, intersection(ragged(hilum), inflate(body, 1))),
      ...fill(tissue.organ, intersection(ellipsoidIn(hilum), inflate(body, 1))),
    ]),
  ];
}

/** The renal pelvis: a small part of the sinus. */
const ellipsoidIn = (hilum: Solid): Solid => ({
  bounds: hilum.bounds,
  distance: (x, y, z) => hilum.distance(x, y, z) + 6.5,
});
