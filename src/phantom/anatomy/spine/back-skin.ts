import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { sampled } from '../../shapes/sampled.ts';
import type { Solid } from '../../solid.ts';
import type { SpineLine } from './spine-line.ts';

/** The skin, and how deep the fat under it is at a rank, mm. */
export interface BackSkin {
  readonly skin: Solid;
  fatMm(rank: number): number;
}

/** Back and flanks of a body that lies on a table; its front is far outside every scan of the spine. */
export function backSkin(line: SpineLine, random: Random): BackSkin {
  const uneven = createNoiseField(random.fork('uneven'), 40);
  const build = random.between(0.85, 1.25);
  const fatMm = (rank: number) => build * (6 + 7 * ramp((7.5 - rank) / 4) + 8 * ramp((0.8 - rank) / 2.5));
  // The back's middle line bridges the gaps between the spinous processes.
  const middle = (z: number) => {
    let sum = 0;
    for (const dz of [-30, -15, 0, 15, 30]) sum += line.at(z + dz).tipY;
    return sum / 5;
  };
  let planeZ = Number.NaN;
  let [y0, x0, turn, lumbar] = [0, 0, 0, 0];
  const surface = (x: number, z: number) => {
    if (z !== planeZ) {
      planeZ = z;
      const p = line.at(z);
      [x0, turn] = [p.tipX * 0.75, Math.sin(p.turn)];
      lumbar = ramp((6.5 - p.rank) / 3);
      y0 = middle(z) + 2.5 + fatMm(p.rank);
    }
    const aside = Math.abs(x - x0);
    const furrow = (3 + 4 * lumbar) * (1 - Math.exp(-((aside / 19) ** 2)));
    const flank = 0.0031 * Math.max(0, aside - 34) ** 2;
    return y0 + furrow - flank + 0.45 * turn * (x - x0) + 1.5 * uneven(x, 0, z);
  };
  const skin: Solid = {
    bounds: { min: [-300, -230, -400], max: [300, 170, 700] },
    distance(x, y, z) {
      const back = 0.93 * (y - surface(x, z));
      const front = Math.hypot(x / 175, (y + 45) / 150);
      return Math.max(back, (front - 1) * 150);
    },
  };
  return { skin: sampled(skin, 2.5), fatMm };
}

const ramp = (t: number) => {
  const s = Math.max(0, Math.min(1, t));
  return s * s * (3 - 2 * s);
};
