import type { Random } from '../../base/random.ts';
import { cross, normalize, scale, type Triple } from '../../imaging/vector.ts';
import { createNoiseField } from '../noise-field.ts';
import { displace } from './combine.ts';
import { ellipsoid } from './ellipsoid.ts';
import type { Solid } from '../solid.ts';

/** A rounded body with a random orientation; lengths in mm. */
export interface LobulatedBody {
  readonly centre: Triple;
  /** Mean of the three diameters. */
  readonly meanDiameterMm: number;
  /** Longest over mean diameter, 1 for a ball. */
  readonly elongation: number;
  /** Height of the bumps. */
  readonly lobulationMm: number;
}

export function lobulatedBody(body: LobulatedBody, random: Random): Solid {
  const direction = (): Triple => [random.normal(), random.normal(), random.normal()];
  const first = normalize(direction());
  const second = normalize(cross(first, direction()));
  const r = body.meanDiameterMm / 2;
  const shortest = r * (2 - body.elongation) * 0.98;
  const semi: Triple = [r * body.elongation, 3 * r - r * body.elongation - shortest, shortest];
  const base = ellipsoid(body.centre, semi, [first, second, cross(first, second)]);
  if (body.lobulationMm === 0) return base;
  const bumps = createNoiseField(random.fork('bumps'), Math.max(2.5, r * 0.8));
  const [ox, oy, oz] = scale(direction(), 40);
  const height = body.lobulationMm;
  return displace(base, height, (x, y, z) => height * bumps(x + ox, y + oy, z + oz));
}
