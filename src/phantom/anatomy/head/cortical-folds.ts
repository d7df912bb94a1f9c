import type { Random } from '../../../base/random.ts';
import { cerebrumBounds } from './cerebral-envelope.ts';
import { type GridField, gridField } from './grid-field.ts';

/** Sheets that run from the brain's surface into it; sulci lie along them. */
export interface Folds {
  /** Distance to the nearest sheet, mm. */
  sheet(x: number, y: number, z: number): number;
}

/** Depth, mm, below which no sulcus reaches. */
export const deepestSulcusMm = 26;

/**
 * Winding folds: zero sets of a sum of plane waves of nearly one wavelength (their nodal lines form a labyrinth,
 * as gyri do), taken at the nearest point of the surface, so that every sheet stands upright on it.
 */
export function corticalFolds(envelope: GridField, wavelengthMm: number, random: Random): Folds {
  const waves = Array.from({ length: 26 }, () => {
    const z = random.between(-1, 1);
    const turn = random.between(0, 2 * Math.PI);
    const k = (2 * Math.PI * random.between(0.86, 1.16)) / wavelengthMm;
    const r = Math.sqrt(1 - z * z);
    return { kx: k * r * Math.cos(turn), ky: k * r * Math.sin(turn), kz: k * z, at: random.between(0, 6.3) };
  });
  const bounds = { min: [...cerebrumBounds.min], max: [...cerebrumBounds.max] } as const;
  const cell = 2;
  const { at: depthAt } = envelope;
  const wave = gridField({ min: [...bounds.min], max: [...bounds.max] }, cell, (x, y, z) => {
    const e = depthAt(x, y, z);
    if (e < -deepestSulcusMm - 4 || e > 5) return 1;
    let nx = depthAt(x + 2, y, z) - depthAt(x - 2, y, z);
    let ny = depthAt(x, y + 2, z) - depthAt(x, y - 2, z);
    let nz = depthAt(x, y, z + 2) - depthAt(x, y, z - 2);
    const n = Math.hypot(nx, ny, nz) || 1;
    nx /= n;
    ny /= n;
    nz /= n;
    // Deep parts of a sheet lean a little away from upright, and wind.
    const px = x - 0.86 * e * nx;
    const py = y - 0.86 * e * ny + 2.6 * Math.sin(0.13 * x + 0.08 * z);
    const pz = z - 0.86 * e * nz + 2.6 * Math.sin(0.12 * x - 0.09 * y);
    // The hemispheres fold apart: no sulcus runs on across the midline.
    const apart = x < 0 ? 57 : 0;
    let sum = 0;
    for (const { kx, ky, kz, at } of waves)
      sum += Math.cos(kx * px + ky * (py + apart) + kz * (pz + apart) + at);
    return sum;
  });
  const slope = gridField({ min: [...bounds.min], max: [...bounds.max] }, cell, (x, y, z) => {
    const gx = wave.at(x + 2, y, z) - wave.at(x - 2, y, z);
    const gy = wave.at(x, y + 2, z) - wave.at(x, y - 2, z);
    const gz = wave.at(x, y, z + 2) - wave.at(x, y, z - 2);
    return Math.hypot(gx, gy, gz) / 4;
  });
  return { sheet: (x, y, z) => Math.abs(wave.at(x, y, z)) / Math.max(0.35, slope.at(x, y, z)) };
}
