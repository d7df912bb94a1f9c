import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import type { Solid } from '../../solid.ts';
import { behindPetrous, incisura, tentoriumHeight } from './tentorium.ts';

/** The falx: a sheet in the midline from the vault to a free edge that hangs deeper behind. */
export function falx(cavity: Solid, random: Random): Solid {
  const wavy = createNoiseField(random.fork('falx'), 26);
  return {
    bounds: { min: [-4, -84, 22], max: [4, 88, 118] },
    distance(x, y, z) {
      const sheet = Math.abs(x - 1.3 * wavy(0, y, z)) - 0.36 - 0.14 * wavy(50, y, z);
      // Free edge: close to the crest in front, down to the splenium behind.
      const free = (1 - Math.hypot((y + 1) / 54, (z - 42) / 37)) * 35;
      const aboveTent = y > 28 ? tentoriumHeight(0, y) - z : -9;
      return Math.max(sheet, free, aboveTent, cavity.distance(x, y, z));
    },
  };
}

/** The tentorium outside its notch. */
export function tentorium(cavity: Solid, random: Random): Solid {
  const wavy = createNoiseField(random.fork('tentorium'), 15);
  return {
    bounds: { min: [-62, -16, 10], max: [62, 88, 48] },
    distance(x, y, z) {
      const slope = Math.abs(x) < 45 ? 0.75 : 0.9;
      const wave = wavy(x, y, 0);
      const sheet = Math.abs(z - tentoriumHeight(x, y) - 1.3 * wave) * slope - 0.22 - 0.18 * wavy(y, x, 60);
      const notch = (1 - Math.sqrt(incisura(x, y))) * 17;
      return Math.max(sheet, notch, behindPetrous(x, y), cavity.distance(x, y, z));
    },
  };
}
