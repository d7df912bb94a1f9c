import type { Random } from '../base/random.ts';

/** Smooth random field over space, values in [−1, 1], wavelength about two `cellMm`. */
export type NoiseField = (x: number, y: number, z: number) => number;

const size = 32;
const mask = size - 1;

/** Value noise (Perlin's smoothstep on a random lattice) that repeats every 32 cells. */
export function createNoiseField(random: Random, cellMm: number): NoiseField {
  const lattice = new Float32Array(size ** 3);
  for (let n = 0; n < lattice.length; n++) lattice[n] = random.uniform() * 2 - 1;
  const perMm = 1 / cellMm;
  return (x, y, z) => {
    const u = x * perMm;
    const v = y * perMm;
    const w = z * perMm;
    const i = Math.floor(u);
    const j = Math.floor(v);
    const k = Math.floor(w);
    const fx = fade(u - i);
    const fy = fade(v - j);
    const fz = fade(w - k);
    const i0 = i & mask;
    const i1 = (i + 1) & mask;
    const j0 = (j & mask) << 5;
    const j1 = ((j + 1) & mask) << 5;
    const k0 = (k & mask) << 10;
    const k1 = ((k + 1) & mask) << 10;
    const near = plane(lattice, i0, i1, j0 + k0, j1 + k0, fx, fy);
    const far = plane(lattice, i0, i1, j0 + k1, j1 + k1, fx, fy);
    return near + fz * (far - near);
  };
}

const fade = (t: number) => t * t * (3 - 2 * t);

function plane(
  values: Float32Array,
  i0: number,
  i1: number,
  near: number,
  far: number,
  fx: number,
  fy: number,
) {
  const a = values[near + i0]! + fx * (values[near + i1]! - values[near + i0]!);
  const b = values[far + i0]! + fx * (values[far + i1]! - values[far + i0]!);
  return a + fy * (b - a);
}
