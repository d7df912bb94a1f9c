import type { Random } from '../../../base/random.ts';
import { isLumbar, type Level } from './levels.ts';
import type { Bump, Dent } from './vertebral-body.ts';

/** Spurs and end-plate dents that come with age: 0 none, 1 advanced. */
export function wearOf(level: Level, wear: number, random: Random): { bumps: Bump[]; dents: Dent[] } {
  const lumbar = isLumbar(level.name);
  const bumps: Bump[] = [];
  for (const rim of [-1, 1]) {
    const many = Math.round(random.between(0.4, 1.5 + 2 * wear));
    for (let n = 0; n < many; n++)
      bumps.push({
        angle: random.between(-115, 115) * (lumbar ? 1 : 0.85) + (lumbar ? 0 : -20),
        angleSpread: random.between(12, 26),
        level: rim * random.between(0.9, 0.97),
        heightSpreadMm: random.between(2, 3.6),
        mm: wear * random.between(0.8, 5.5) * (random.uniform() < 0.3 ? 1.3 : 0.8),
      });
  }
  const dents: Dent[] = [];
  for (const plate of ['upper', 'lower'] as const)
    if (random.uniform() < 0.09 + 0.12 * wear)
      dents.push({
        plate,
        x: random.between(-0.35, 0.35),
        y: random.between(-0.1, 0.45),
        radiusMm: random.between(3, 5.5),
        depthMm: random.between(2, 4.2),
      });
  return { bumps, dents };
}
