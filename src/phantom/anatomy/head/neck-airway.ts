import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { type RodEnd, flatRod } from '../../shapes/flat-rod.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import type { Solid } from '../../solid.ts';
import { type HeadPlan, sides } from './head-plan.ts';

const flat = (x: number, y: number, z: number, t: number, w: number): RodEnd => ({
  at: [x, y, z],
  thinDirection: [0, 1, 0],
  halfThicknessMm: t,
  halfWidthMm: w,
});

const trachea: readonly Waypoint[] = smoothPath([
  [0, -40, -132, 8.5],
  [0, -34, -160, 8.5],
  [1, -26, -195, 8.5],
  [3, -14, -240, 8.5],
  [3, -10, -262, 8.5],
]);

/** Pharynx, larynx with its cartilages, trachea, oesophagus, and the thyroid gland. */
export function neckAirwayLayers({ tissue }: HeadPlan): Layer[] {
  const pharynx = chain([
    flat(0, -20, -8, 6, 13),
    flat(0, -18, -26, 5, 11),
    flat(0, -20, -42, 4, 10),
    flat(0, -23, -62, 5.5, 12),
    flat(0, -26, -82, 6, 13),
    flat(0, -27, -96, 4, 12),
  ]);
  const larynx = union(
    [roundCone([0, -34, -94], [0, -38, -106], 8, 5), roundCone([0, -40, -114], [0, -41, -122], 5, 8)],
    5,
  );
  const walled = union([pharynx, larynx], 5);
  const piriform = sides.map((s) => roundCone([s * 11, -26, -92], [s * 12, -26, -106], 4, 2));
  return [
    ...fill(
      tissue.mucosa,
      inflate(walled, 3.5),
      ...piriform.map((p) => inflate(p, 1.6)),
      inflate(cords(), 2),
    ),
    ...fill(tissue.mucosa, ...sides.map((s) => ellipsoid([s * 14, -25, -52], [5, 7, 9]))),
    ...fill(
      tissue.mucosa,
      ...tube(
        smoothPath([
          [0, -22, -112, 5],
          [-2, -20, -140, 6],
          [-5, -13, -175, 6.5],
          [-6, 2, -215, 7],
          [-5, 14, -260, 7],
        ]),
      ),
    ),
    ...fill(
      tissue.air,
      ...tube([
        [-2, -20, -140, 1.4],
        [-4, -14, -170, 1.6],
      ]),
    ),
    ...laryngealCartilage().flatMap((solid) => fill(tissue.cartilage, solid)),
    ...fill(tissue.thyroid, ...thyroid()),
    ...fill(tissue.cartilage, ...tube(trachea, 1.8)),
    ...fill(
      tissue.air,
      walled,
      ...piriform,
      ...tube(trachea),
      roundCone([0, -41, -120], [0, -40, -134], 7.5, 8.5),
    ),
    ...fill(tissue.mucosa, cords(), epiglottis()),
    ...fill(tissue.air, ellipsoid([0, -38, -110], [1.6, 9, 6])),
  ];
}

function chain(ends: readonly RodEnd[]): Solid {
  return union(
    ends.slice(1).map((to, k) => flatRod(ends[k]!, to)),
    3,
  );
}

const cords = () =>
  union(
    sides.map((s) => ellipsoid([s * 5.2, -39, -110], [4, 11, 6])),
    1,
  );

const epiglottis = () => flatRod(flat(0, -38, -84, 1.1, 9), flat(0, -37, -96, 1.2, 5));

/** Thyroid cartilage as a shield open behind, the cricoid ring, the arytenoids. */
function laryngealCartilage(): Solid[] {
  const shield = sides.map((s) =>
    flatRod(
      { at: [s * 2, -56, -106], thinDirection: [1, s * -0.6, 0], halfThicknessMm: 1.5, halfWidthMm: 10 },
      { at: [s * 21, -30, -106], thinDirection: [1, s * -0.6, 0], halfThicknessMm: 1.5, halfWidthMm: 13 },
    ),
  );
  const ring = roundCone([0, -40, -120], [0, -40, -127], 13, 12);
  const hole = roundCone([0, -41, -112], [0, -40, -138], 10, 9.5);
  const cricoid = intersection(subtraction(ring, hole), ellipsoid([0, -38, -124], [15, 15, 10]));
  return [...shield, cricoid, ...sides.map((s) => ellipsoid([s * 5, -28, -110], [2.2, 2.6, 4]))];
}

function thyroid(): Solid[] {
  const lobe = (s: 1 | -1, k: number) =>
    union(
      [ellipsoid([s * 17, -36, -142], [7 * k, 9, 17 * k]), ellipsoid([s * 18, -30, -134], [5.5, 7, 14])],
      4,
    );
  return [union([lobe(1, 0.95), lobe(-1, 1.06), roundCone([12, -46, -148], [-12, -46, -148], 3.4, 3.4)], 4)];
}
