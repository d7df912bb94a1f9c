import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { displace, inflate, union } from '../../shapes/combine.ts';
import { createCurve } from '../../shapes/curve.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import { sampled } from '../../shapes/sampled.ts';
import { sectionBody } from '../../shapes/section-body.ts';
import type { Solid } from '../../solid.ts';
import { sides } from './head-plan.ts';

// biome-ignore format: a table of axial sections of face, neck and shoulders, mm
const sections: readonly (readonly [z: number, half: number, yc: number, front: number, back: number])[] = [
  [-260, 205, 10, 96, 104], [-235, 196, 10, 86, 100], [-215, 172, 10, 70, 94], [-196, 118, 10, 58, 86], [-180, 80, 9, 62, 74],
  [-165, 66, 8, 62, 68], [-145, 62, 6, 62, 64], [-125, 60, 2, 62, 64], [-112, 60, -2, 64, 66], [-103, 59, -6, 78, 66],
  [-92, 60, -10, 84, 70], [-75, 63, -12, 84, 76], [-55, 66, -12, 85, 82], [-35, 69, -8, 86, 86], [-15, 71, -4, 88, 92],
  [5, 71, 0, 88, 94], [25, 72, 4, 88, 92], [40, 60, 6, 80, 78],
];

/** The outer surface of head, neck and shoulders: scalp over the skull, face, nose, ears. */
export function headSkin(skull: Solid, random: Random): Solid {
  const uneven = createNoiseField(random.fork('skin'), 30);
  const key = (k: 1 | 2 | 3 | 4) => createCurve(sections.map((section) => [section[0], section[k]]));
  const [half, yc, front, back] = [key(1), key(2), key(3), key(4)];
  const below = sectionBody((z) => ({ half: half(z), yc: yc(z), front: front(z), back: back(z) }), -260, 38);
  const scalpMm = random.between(5, 6.5);
  const scalp = inflate(skull, scalpMm);
  const features = [
    // nose, cheeks, brow, lips, chin
    roundCone([0, -89, 24], [0, -100, -7], 5.5, 6.5),
    roundCone([0, -99, -8], [0, -97, -15], 8, 7.5),
    ...sides.flatMap((s) => [
      ellipsoid([s * 10, -92, -15], [6, 7, 5.5]),
      ellipsoid([s * 36, -74, -12], [17, 17, 17]),
      ellipsoid([s * 28, -88, 36], [22, 8, 9]),
    ]),
    ellipsoid([0, -93, -45], [24, 8, 14]),
    ellipsoid([0, -91, -84], [17, 10, 13]),
  ];
  const eyes = sides.map((s) => ellipsoid([s * 32, -76, 17], [17, 13.5, 12]));
  const head = displace(union([scalp, below, ...features, ...eyes], 14), 3, (x, y, z) => {
    const socket = 5 * Math.exp(-(((Math.abs(x) - 17) / 7) ** 2) - ((z - 19) / 9) ** 2) * (y < -70 ? 1 : 0);
    return 2 * uneven(x, y, z) - Math.min(3, socket);
  });
  return sampled(head, 1.6);
}

/** An ear's cartilage and folds as a thin bent shell beside the head. */
export function ears(): Solid[] {
  return sides.map((s) => {
    const shell = ellipsoid([s * 77, 10, 4], [9, 17, 30]);
    const hollow = ellipsoid([s * 83, 7, 5], [9, 15, 27]);
    const concha = ellipsoid([s * 76, 0, 0], [7, 7, 9]);
    return {
      bounds: shell.bounds,
      distance: (x, y, z) =>
        Math.max(shell.distance(x, y, z), -hollow.distance(x, y, z) * 0.9 - 0.3, -concha.distance(x, y, z)),
    };
  });
}
