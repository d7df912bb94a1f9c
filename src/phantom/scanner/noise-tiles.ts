import type { Random } from '../../base/random.ts';
import { fft2 } from './fft.ts';

/** Edge of a tile, pixels; a tile goes on where it ends. */
export const tileSize = 512;

/** Power of noise at a spatial frequency along rows and columns, cycles per pixel; any scale. */
export type Spectrum = (u: number, v: number) => number;

/** Two independent fields of normal noise with that power spectrum and unit variance. */
export function noiseTiles(spectrum: Spectrum, random: Random): [Float32Array, Float32Array] {
  const count = tileSize * tileSize;
  const re = new Float64Array(count);
  const im = new Float64Array(count);
  let power = 0;
  for (let j = 0; j < tileSize; j++)
    for (let i = 0; i < tileSize; i++) {
      const share = spectrum(frequency(i), frequency(j));
      const amplitude = Math.sqrt(share);
      const at = j * tileSize + i;
      re[at] = amplitude * nearNormal(random);
      im[at] = amplitude * nearNormal(random);
      power += share;
    }
  // White noise in frequency: real and imaginary part of its transform do not know of one another.
  fft2(re, im, tileSize);
  const gain = 1 / Math.sqrt(power);
  return [Float32Array.from(re, (v) => v * gain), Float32Array.from(im, (v) => v * gain)];
}

const frequency = (bin: number) => (bin < tileSize / 2 ? bin : bin - tileSize) / tileSize;

/** Unit variance: the sum of four 16-bit uniforms (Irwin-Hall); the transform's sum makes it normal. */
function nearNormal(random: Random): number {
  const a = random.uniform() * 4294967296;
  const b = random.uniform() * 4294967296;
  return ((a >>> 16) + (a & 0xffff) + (b >>> 16) + (b & 0xffff) - 2 * 65535) * (Math.sqrt(3) / 65536);
}
