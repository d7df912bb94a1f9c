import { createNoiseField } from '../../noise-field.ts';
import type { Random } from '../../../base/random.ts';
import type { Solid } from '../../solid.ts';
import { type GridField, gridField } from './grid-field.ts';
import { behindPetrous, tentoriumHeight } from './tentorium.ts';

/** Box of the cerebrum, mm. */
export const cerebrumBounds = { min: [-72, -86, 0], max: [72, 90, 118] } as const;

/** What the fluid round the cerebrum is kept out of. */
export interface EnvelopePlan {
  readonly cavity: Solid;
  /** Both Sylvian fissures. */
  readonly sylvian: Solid;
  /** Mean depth of fluid over the convexity, mm. */
  readonly fluidMm: number;
}

/** Signed distance to the surface of the two hemispheres without their sulci, mm, negative inside. */
export function cerebralEnvelope({ cavity, sylvian, fluidMm }: EnvelopePlan, random: Random): GridField {
  const uneven = createNoiseField(random.fork('fluid'), 16);
  return gridField({ min: [...cerebrumBounds.min], max: [...cerebrumBounds.max] }, 2, (x, y, z) => {
    const frontal = y < -30 ? 0.5 : 0;
    const fluid = fluidMm * (1 + 0.6 * uneven(x, y, z)) + frontal;
    let d = cavity.distance(x, y, z) + fluid;
    // The two hemispheres are one only in the corpus callosum and what lies below it.
    const joined = Math.hypot((y + 3) / 39, (z - 43) / 25);
    d = Math.max(d, Math.min(1.1 - Math.abs(x), (joined - 1) * 28));
    if (behindPetrous(x, y) < 0) d = Math.max(d, tentoriumHeight(x, y) + 0.3 + 0.5 * uneven(x, y, z) - z);
    return Math.max(d, -sylvian.distance(x, y, z));
  });
}
