import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { displace } from '../../shapes/combine.ts';
import { sampled } from '../../shapes/sampled.ts';
import type { Solid } from '../../solid.ts';
import type { Thorax } from './thorax.ts';

/** The skin: its outline with the furrow of the back, the swell of breast and scapula, and a little unevenness. */
export function skinSurface({ skin }: Thorax, random: Random): Solid {
  const uneven = createNoiseField(random, 60);
  // Nobody is the same on both sides, or lies quite flat.
  const lean = random.fork('lean').between(-2.5, 2.5);
  const shaped = displace(skin, 14, (x, y, z) => {
    const furrow =
      y > 40 ? -5.5 * Math.exp(-((x / 16) ** 2)) + 1.5 * Math.exp(-(((Math.abs(x) - 38) / 20) ** 2)) : 0;
    const breast = y < -30 ? 3.5 * Math.exp(-(((Math.abs(x) - 72) / 30) ** 2) - ((z + 35) / 40) ** 2) : 0;
    const cleft = y < -60 ? -3 * Math.exp(-((x / 14) ** 2) - ((z + 30) / 60) ** 2) : 0;
    const scapula =
      y > 10 ? 5 * Math.exp(-(((skin.angle(x, y, z) - 124) / 15) ** 2) - ((z - 2) / 50) ** 2) : 0;
    return (
      furrow + breast + cleft + scapula + 5 * uneven(x, y, z) + lean * Math.sin(x / 95) * Math.cos(y / 70)
    );
  });
  return sampled(shaped, 2);
}
