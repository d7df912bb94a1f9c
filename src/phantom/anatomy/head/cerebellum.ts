import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import type { Solid } from '../../solid.ts';
import { ovoid } from './ovoid.ts';
import { tentoriumHeight } from './tentorium.ts';

/** The cerebellum: its surface, and how grey (1) or white (0) it is at a point, folia hinted. */
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
      const folds =
        Math.hypot(ax * 0.75, y - 18, 1.15 * (z - 4)) + 3 * wavy(x, y, z) + 2.2 * wavy(2 * y, 2 * z, 2 * x);
      const folium = 0.5 + 0.5 * Math.cos((2 * Math.PI * folds) / 4.6);
      const branched = Math.min(1, Math.max(0, (core - 0.75 + 0.35 * (folium - 0.5)) / 0.3));
      return Math.max(branched * (0.84 + 0.16 * folium), vermis * (0.86 + 0.14 * folium));
    },
  };
}
