import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';

/** HU within one person's vertebrae, in a vertebra's own millimetres. */
export interface BoneDensity {
  readonly cortexHu: number;
  /** Spongy bone of the body, with its upright trabeculae; `toEnd` is the distance from the nearer end plate, mm. */
  body(x: number, y: number, z: number, toEnd: number, shape: { readonly halfDepth: number }): number;
  /** Spongy bone of arch, processes, sacrum and ribs. */
  arch(x: number, y: number, z: number): number;
}

/** `trabecularHu`: mean of a lumbar body, about 180 at 30 years, 120 at 60, under 100 in osteoporosis. */
export function createBoneDensity(trabecularHu: number, random: Random): BoneDensity {
  const struts = createNoiseField(random.fork('struts'), 1.5);
  const coarse = createNoiseField(random.fork('coarse'), 3.1);
  const patches = createNoiseField(random.fork('patches'), 9);
  // As bone is lost, the cross-bracing goes first and the uprights stand out.
  const contrast = 46 + 0.16 * trabecularHu;
  return {
    cortexHu: 900 + 1.6 * trabecularHu,
    body(x, y, z, toEnd, { halfDepth }) {
      const upright = 0.75 * contrast * struts(x, y, z * 0.17) + 0.55 * contrast * coarse(x, y, z * 0.28);
      const uneven = 0.28 * contrast * patches(x, y, z) + 0.3 * contrast * struts(z, x, y);
      const plate = 0.55 * trabecularHu * Math.exp(-Math.max(0, toEnd) / 2.6);
      // The basivertebral veins: a funnel from the middle of the back wall, forked in front.
      const v = y / halfDepth;
      const fork = Math.abs(x) - Math.max(0, 0.75 - v) * 9;
      const vein = v > -0.25 ? Math.exp(-((fork / 2.4) ** 2) - (z / (1.6 + 1.6 * Math.max(0, v))) ** 2) : 0;
      return (
        trabecularHu +
        upright +
        uneven +
        plate -
        (0.75 * trabecularHu + 20) * vein * Math.min(1, (v + 0.25) * 2)
      );
    },
    arch: (x, y, z) =>
      1.15 * trabecularHu + 55 + 0.9 * contrast * coarse(x, y, z) + 0.5 * contrast * struts(x, y, z),
  };
}
