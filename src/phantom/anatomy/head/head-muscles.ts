import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { flatRod, type RodEnd } from '../../shapes/flat-rod.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import { muscleMasses } from './muscle-mass.ts';
import { type HeadPlan, sides } from './head-plan.ts';

// biome-ignore format: a table: waypoints [x, y, z, radius] on the patient's left, mm
const strands: readonly (readonly Waypoint[])[] = [
  // lateral and medial pterygoid
  [[17, -33, -6, 6], [30, -24, -8, 7.5], [45, -12, -8, 4]], [[18, -30, -14, 5.5], [30, -26, -34, 6.5], [41, -22, -56, 5]],
  // masseter
  [[60, -42, -10, 5.5], [57, -34, -34, 8.5], [49, -28, -60, 6]], [[59, -32, -12, 5], [56, -26, -34, 7], [50, -22, -55, 5]],
  // trapezius' edge
  [[34, 66, -110, 3.5], [52, 62, -150, 6], [86, 62, -180, 8], [130, 52, -205, 10]],
  // sternomastoid: mastoid to the breast bone and collar bone
  [[58, 26, -20, 6], [57, 15, -50, 8.5], [50, -3, -88, 9.5], [40, -20, -130, 9.5], [28, -34, -170, 8], [16, -46, -205, 5]],
  [[59, 31, -21, 5], [59, 20, -50, 8], [54, 4, -88, 9.5], [46, -12, -130, 9.5], [36, -28, -170, 7.5], [28, -42, -204, 5]],
  [[60, 36, -22, 4], [60, 26, -50, 6.5], [56, 12, -88, 8], [51, -2, -130, 8.5], [43, -20, -170, 7], [40, -36, -200, 5]],
  // levator of the scapula, scalenes, longus
  [[38, 24, -60, 8], [44, 26, -90, 9.5], [49, 34, -130, 10], [62, 50, -170, 10], [84, 70, -215, 9]],
  [[27, 15, -66, 6], [31, 16, -105, 8.5], [37, 16, -140, 10], [45, 18, -175, 10.5], [58, 20, -205, 9]],
  [[25, 3, -80, 5], [27, 2, -110, 7], [32, 3, -140, 8], [38, 5, -175, 7.5], [44, 10, -205, 6]],
  [[5, 0, -30, 3.4], [6.5, -1, -60, 4.2], [7, -2.5, -95, 4.4], [7, 1, -130, 4.4], [8, 10, -165, 4], [8, 20, -205, 3]],
  // digastric, mylohyoid's floor, strap muscles
  [[52, 16, -22, 4], [42, -6, -58, 4], [28, -40, -86, 3.6], [14, -70, -84, 4.5], [6, -84, -84, 4]],
  [[8, -58, -98, 3.4], [9, -58, -130, 4], [9, -54, -165, 4.4], [12, -50, -205, 3.6]],
  [[16, -54, -98, 3], [17, -53, -130, 4], [16, -49, -165, 4.4], [18, -46, -205, 3.2]],
  [[23, -44, -100, 2.4], [25, -46, -130, 3.4], [23, -43, -165, 3.6], [30, -36, -200, 3]],
];

/** Muscles of chewing, of the neck and of the shoulders; tongue, and the parotid and submandibular glands. */
export function headMuscleLayers({ tissue, random }: HeadPlan, skull: Solid, skin: Solid): Layer[] {
  const under = (solid: Solid) => intersection(solid, inflate(skin, -3.5));
  const chance = random.fork('strands');
  const uneven = createNoiseField(chance.fork('uneven'), 8);
  const strandsOf = (s: 1 | -1) =>
    strands.flatMap((strand) => {
      const [bulk, aside, behind] = [
        chance.between(0.9, 1.12),
        chance.between(-1.2, 1.2),
        chance.between(-1.2, 1.2),
      ];
      const path = strand.map(([x, y, z, r]): Waypoint => [s * x + aside, y + behind, z, r * bulk]);
      return tube(smoothPath(path, 9));
    });
  const natural = (solid: Solid) => displace(solid, 2.2, (x, y, z) => 2.2 * uneven(x, y, 0.4 * z));
  const muscles = sides.map((s) => natural(union(strandsOf(s), 1.2)));
  const temporalis = sides.map((s) =>
    intersection(inflate(skull, 5), ellipsoid([s * 62, -22, 14], [30, 38, 46]), {
      bounds: { min: [-90, -70, -30], max: [90, 30, 70] },
      // A muscle that thins out upwards under the scalp.
      distance: (x, y, z) => skull.distance(x, y, z) - 6 + 0.11 * Math.max(0, z - 5),
    }),
  );
  return [
    ...fill(tissue.muscle, ...muscleMasses(skin, random.fork('muscles'))),
    ...fill(tissue.muscle, ...muscles.map(under), ...temporalis.map(under)),
    ...fill(tissue.muscle, ...buccal().map(natural).map(under)),
    ...fill(
      tissue.tongue,
      union([ellipsoid([0, -56, -48], [21, 27, 17]), ellipsoid([0, -58, -70], [14, 24, 17])], 8),
    ),
    ...fill(
      tissue.gland,
      ...sides.flatMap((s) => [
        under(
          natural(
            union([ellipsoid([s * 59, -8, -26], [9, 15, 24]), ellipsoid([s * 50, 2, -30], [9, 7, 18])], 6),
          ),
        ),
      ]),
    ),
    ...fill(tissue.salivary, ...sides.map((s) => under(ellipsoid([s * 30, -42, -82], [9, 15, 13])))),
  ];
}

/** Lips' ring, cheeks and the muscles of the face as thin bands. */
function buccal(): Solid[] {
  const end = (x: number, y: number, z: number, tx: number, ty: number, w: number): RodEnd => ({
    at: [x, y, z],
    thinDirection: [tx, ty, 0],
    halfThicknessMm: 2.1,
    halfWidthMm: w,
  });
  return sides.flatMap((s) => [
    flatRod(end(0, -95, -48, 0, 1, 11), end(s * 24, -87, -46, s * 0.5, 1, 11)),
    flatRod(end(s * 24, -87, -46, s * 0.6, 1, 11), end(s * 42, -58, -44, s, 0.3, 11)),
    flatRod(end(s * 22, -89, -6, s * 0.3, 1, 6), end(s * 40, -80, -20, s * 0.7, 1, 5)),
    // from the cheek bone to the corner of the mouth, and the thin sheet from the jaw over the neck
    flatRod(end(s * 48, -72, -12, s * 0.8, 1, 3.4), end(s * 27, -88, -42, s * 0.5, 1, 3)),
    flatRod(end(s * 40, -66, -78, s, 0.6, 9), end(s * 24, -87, -58, s * 0.6, 1, 8)),
  ]);
}
