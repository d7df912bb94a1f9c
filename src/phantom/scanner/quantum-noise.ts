import type { Random } from '../../base/random.ts';
import { blurred, gaussianKernel } from './blur.ts';

/** How noisy the scan is. */
export interface NoiseLevel {
  /** Standard deviation in HU behind `referencePath` of water. */
  readonly noiseHu: number;
}

/** Attenuation of water per mm at about 70 keV (NIST), and the path at which `noiseHu` holds. */
const waterPerMm = 0.0193;
const referencePathMm = 235;
/** Share of the path's effect on noise that tube current modulation takes back. */
const modulation = 0.6;

/**
 * Photon noise as it stands in a reconstructed slice: band-limited in the plane (a ramp-like rise and a soft
 * kernel's fall, peak near 0.23 cycles/mm), stronger where rays cross more tissue, and drawn out along the rows
 * where the sideways rays are starved (shoulders). `slice` is the noise-free HU and is not changed.
 */
export function quantumNoise(
  slice: Float32Array,
  columns: number,
  pixelMm: number,
  { noiseHu }: NoiseLevel,
  random: Random,
): Float32Array {
  const rows = slice.length / columns;
  const { acrossRow, acrossColumn } = variances(slice, columns, pixelMm);
  const grain = bandLimited(columns, rows, pixelMm, random);
  const streaks = streaky(columns, rows, random);
  const out = new Float32Array(slice.length);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const at = j * columns + i;
      const sideways = acrossRow[j]!;
      const through = acrossColumn[i]!;
      const excess = Math.max(0, sideways - 1.2 * through);
      out[at] =
        noiseHu *
        (Math.sqrt((sideways + through) / 2) * grain[at]! + 0.55 * Math.sqrt(excess) * streaks[at]!);
    }
  return out;
}

/** Relative noise variance of the rays along each row and along each column. */
function variances(slice: Float32Array, columns: number, pixelMm: number) {
  const rows = slice.length / columns;
  const rowPath = new Float32Array(rows);
  const columnPath = new Float32Array(columns);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const waterMm = Math.max(0, 1 + slice[j * columns + i]! / 1000) * pixelMm;
      rowPath[j]! += waterMm;
      columnPath[i]! += waterMm;
    }
  const soft = gaussianKernel(6);
  const flat = new Float32Array([1]);
  const variance = (waterMm: number) =>
    0.12 + 0.88 * Math.exp((1 - modulation) * waterPerMm * (waterMm - referencePathMm));
  return {
    acrossRow: blurred(rowPath, rows, soft, flat).map(variance),
    acrossColumn: blurred(columnPath, columns, soft, flat).map(variance),
  };
}

/** Difference of two Gaussian blurs of white noise, unit variance. */
function bandLimited(columns: number, rows: number, pixelMm: number, random: Random): Float32Array {
  const dip = 0.9;
  const fine = gaussianKernel(0.6 / pixelMm);
  const coarse = gaussianKernel(1.3 / pixelMm);
  const white = whiteNoise(columns * rows, random);
  const sharp = blurred(white, columns, fine, fine);
  const soft = blurred(white, columns, coarse, coarse);
  const gain =
    1 /
    Math.sqrt(
      power(fine, fine) ** 2 - 2 * dip * power(fine, coarse) ** 2 + dip ** 2 * power(coarse, coarse) ** 2,
    );
  return sharp.map((value, at) => gain * (value - dip * soft[at]!));
}

/** White noise blurred along the rows only, unit variance. */
function streaky(columns: number, rows: number, random: Random): Float32Array {
  const along = gaussianKernel(7);
  const across = gaussianKernel(0.7);
  const gain = 1 / Math.sqrt(power(along, along) * power(across, across));
  return blurred(whiteNoise(columns * rows, random), columns, along, across).map((value) => gain * value);
}

/** Σ a·b of two centred kernels. */
function power(a: Float32Array, b: Float32Array): number {
  const shift = (b.length - a.length) / 2;
  return a.reduce((sum, w, k) => sum + w * (b[k + shift] ?? 0), 0);
}

/**
 * Near-normal white noise of unit variance: the sum of four 16-bit uniforms (Irwin-Hall). Whole numbers only, so
 * every platform draws the same.
 */
function whiteNoise(count: number, random: Random): Float32Array {
  const out = new Float32Array(count);
  const scale = Math.sqrt(3) / 65536;
  for (let n = 0; n < count; n++) {
    const a = random.uniform() * 4294967296;
    const b = random.uniform() * 4294967296;
    out[n] = ((a >>> 16) + (a & 0xffff) + (b >>> 16) + (b & 0xffff) - 2 * 65535) * scale;
  }
  return out;
}
