import type { Random } from '../base/random.ts';
import { createNoiseField, type NoiseField } from './noise-field.ts';

/**
 * HU that thin, interrupted sheets add at each LPS point, and along lines in them (their vessels) nearly twice as
 * much: zero sets of a smooth field, drawn out along the body, slanted so that they follow no axis of the scan.
 */
export function createSheets(
  random: Random,
  [hu, apartMm, halfMm]: readonly [hu: number, apartMm: number, halfMm: number],
): NoiseField {
  const field = createNoiseField(random, apartMm);
  const sharp = (0.9 * apartMm) / halfMm;
  return (x, y, z) => {
    const u = 0.8 * x + 0.6 * y;
    const v = 0.8 * y - 0.6 * x;
    const off = sharp * Math.abs(field(u, v, 0.45 * z + 0.2 * x));
    if (off >= 1) return 0;
    const along = field(0.7 * v + 3 * apartMm, 0.5 * z, 0.7 * u);
    const there = Math.min(1, Math.max(0, 0.45 + 1.6 * along));
    const line = Math.max(0, 1 - 0.35 * sharp * Math.abs(along));
    return hu * (1 - off) * (there + line);
  };
}
