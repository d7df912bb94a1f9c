import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import type { Solid } from '../../solid.ts';
import { ovoid } from './ovoid.ts';
import { tentoriumHeight } from './tentorium.ts';

/** How much darker than grey matter the fluid between two folia makes the picture, as a share of grey over white. */
const cleftShare = 0.75;

/** The cerebellum: its surface, and how grey (1) or white (0, less in a cleft) it is at a point. */
export interface Cerebellum {
  /** Signed distance to its surface, mm, negative inside. */
  surface(x: number, y: number, z: number): number;
  grey(x: number, y: number, z: number): number;
}

export function createCerebellum(cavity: Solid, random: Random): Cerebellum {
  const wavy = createNoiseField(random.fork('folia'), 10);
  const body = ovoid([0, 44, 2], { side: 53, front: 36, back: 44, up: 60, down: 25 }, 2.2);
  return {
    surface(x, y, z) {
      // The two hemispheres part behind, where the falx of the cerebellum lies.
      const notch = 3.2 - Math.abs(x) - 0.3 * Math.max(0, 80 - y - 0.4 * z);
      return Math.max(
        body.distance(x, y, z),
        cavity.distance(x, y, z) + 1.4 + 0.5 * wavy(x, y, z),
        z - tentoriumHeight(x, y) + 0.6 + 0.6 * wavy(x, y, z),
        notch,
      );
    },
    grey(x, y, z) {
      const ax = Math.abs(x);
      // White matter spreads from the middle peduncles into each hemisphere.
      const core = Math.hypot((ax - 20) / 22, (y - 40) / 17, (z - 2 - 0.12 * ax) / 8);
      const vermis = Math.exp(-((ax / 6) ** 2));
      // Folia run round the peduncles, most nearly level; no two sides fold alike.
      const folds =
        Math.hypot(ax * 0.8, y - 16, 1.5 * (z - 4)) +
        6 * wavy(0.7 * x, 0.7 * y, 0.7 * z) +
        2.2 * wavy(2 * y, 2 * z, 2 * x);
      const folium = 0.5 + 0.5 * Math.cos((2 * Math.PI * folds) / 5.6);
      const branched = Math.min(
        1,
        Math.max(0, (core - 0.7 + 0.5 * (folium - 0.5) + 0.25 * wavy(z, x, y)) / 0.35),
      );
      const cleft = (1 - folium) ** 3 * Math.max(0, 0.3 + 1.1 * wavy(0.6 * z + 40, 0.6 * x, 0.6 * y));
      return Math.max(branched, vermis) * (1 - cleftShare * cleft);
    },
  };
}
