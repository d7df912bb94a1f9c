import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { inflate, intersection, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import type { Solid } from '../../solid.ts';

/** How thick the layers of the nape are, mm. */
const layerMm = 10;

/**
 * Muscles that lie so close together that CT shows one mass with thin planes of fat in it: layers round the spine,
 * wavy and parted in places only, and here and there a cleft across them.
 */
export function partedMuscle(body: Solid, cleftMm: number, random: Random): Solid {
  const wide = createNoiseField(random.fork('sheets'), 15);
  const fine = createNoiseField(random.fork('strands'), 9);
  return {
    bounds: body.bounds,
    distance(x, y, z) {
      const d = body.distance(x, y, z);
      if (d > 2) return d;
      const wave = wide(x, y, 0.3 * z);
      const layer = (Math.hypot(0.8 * x, y - 16) + 7 * wave) / layerMm;
      const sheet =
        Math.abs(layer - Math.round(layer)) * layerMm - cleftMm * (0.7 + 1.6 * fine(y, x, 0.3 * z));
      const strand = Math.abs(fine(x, y, 0.25 * z)) * 11 - cleftMm * (0.2 + 1.3 * wave);
      return Math.max(d, -sheet, -strand);
    },
  };
}

/** The muscles at the back of the neck, from the occiput down, and what closes the space beside the jaw. */
export function muscleMasses(skin: Solid, random: Random): Solid[] {
  const sides = [1, -1];
  const nape = (s: number): Solid => {
    const column = ellipsoid([s * 25, 52, -90], [27, 34, 98]);
    const lower = ellipsoid([s * 32, 62, -210], [44, 32, 80]);
    const body = intersection(union([column, lower], 14), inflate(skin, -6.5), {
      bounds: { min: [-90, 20, -290], max: [90, 120, 10] },
      distance: (x, y, z) => Math.max(1.1 - s * x, 22 + 0.1 * z - y, z - 1 - 0.15 * (y - 50)),
    });
    return partedMuscle(body, 0.6, random.fork(`nape ${s}`));
  };
  const chewing = (s: number): Solid => {
    const body = union(
      [ellipsoid([s * 35, -25, -16], [14, 16, 18]), ellipsoid([s * 58, -36, -34], [7.5, 14, 28])],
      3,
    );
    return partedMuscle(intersection(body, inflate(skin, -5)), 0.6, random.fork(`chewing ${s}`));
  };
  return sides.flatMap((s) => [nape(s), chewing(s)]);
}
