import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { intersection, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { roundCone } from '../../shapes/round-cone.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { gridField } from './grid-field.ts';
import { behindPetrous } from './tentorium.ts';
import { ovoid } from './ovoid.ts';

/** How one person's head differs from the mean. */
export interface HeadBuild {
  /** Width, length and height against the mean. */
  readonly width: number;
  readonly length: number;
  readonly height: number;
}

/** The cranial cavity's box, mm, with room for bone. */
export const cavityBounds = { min: [-80, -98, -52], max: [80, 98, 130] } as const;

/**
 * The space inside the skull: vault, anterior, middle and posterior fossae, sella and foramen magnum.
 * The origin lies midway between the ear canals, the axial plane through them and the lower orbital rims.
 */
export function cranialCavity(build: HeadBuild, random: Random): Solid {
  const { width, length, height } = build;
  const skew = createNoiseField(random.fork('skew'), 48);
  const ridges = createNoiseField(random.fork('ridges'), 11);
  const vault = ovoid(
    [0, 6 * length, 46],
    { side: 68 * width, front: 86 * length, back: 77 * length, up: 68 * height, down: 80 },
    2.3,
  );
  const above: Solid = { bounds: everywhere, distance: (x, y, z) => 0.85 * (floorOf(x, y) - z) };
  const middle = [1, -1].map((s) => ellipsoid([s * 39.5 * width, -23, 20], [26 * width, 30, 16]));
  const behind: Solid = {
    bounds: everywhere,
    distance: (x, y) => behindPetrous(x, y),
  };
  const posterior = intersection(
    behind,
    ovoid([0, 40, 16], { side: 58 * width, front: 48, back: 43 * length, up: 26, down: 40 }, 2.5),
  );
  const foramen = roundCone([0, 20, -14], [0, 21, -60], 15.5, 11);
  const all = union([intersection(above, vault), ...middle, posterior, foramen], 5);
  const sella = ellipsoid([0, -20, 19], [7, 5.5, 6]);
  const field = gridField({ min: [...cavityBounds.min], max: [...cavityBounds.max] }, 2, (x, y, z) => {
    const d = Math.min(all.distance(x, y, z), sella.distance(x, y, z));
    const digits = Math.max(0, Math.min(1, (40 - z) / 20));
    return d - 1.6 * skew(x, y, z) - 0.9 * digits * ridges(x, y, z);
  });
  return {
    bounds: { min: [...cavityBounds.min], max: [...cavityBounds.max] },
    distance(x, y, z) {
      const beyond = Math.hypot(
        Math.max(0, Math.abs(x) - cavityBounds.max[0]),
        Math.max(0, Math.abs(y) - cavityBounds.max[1]),
        Math.max(0, z - cavityBounds.max[2], cavityBounds.min[2] - z),
      );
      return field.at(x, y, z) + beyond;
    },
  };
}

/** Height of the anterior fossa's floor, and of the level at which the vault ends further back. */
function floorOf(x: number, y: number): number {
  const ax = Math.abs(x);
  const front = 1 / (1 + Math.exp((y + 38) / 2.5));
  const orbits = 9 * Math.exp(-(((ax - 31) / 14) ** 2));
  const cribriform = -6 * Math.exp(-((ax / 7) ** 2)) * Math.exp(-(((y + 62) / 16) ** 2));
  return 23 + front * (4 + orbits + cribriform);
}
