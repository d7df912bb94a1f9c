import type { Random } from '../../base/random.ts';
import { noiseTiles, tileSize } from './noise-tiles.ts';
import { rayVariances } from './ray-variances.ts';

/** What decides how noisy the scan is, and how the noise looks. */
export interface NoiseSource {
  readonly pixelMm: number;
  /** Standard deviation in HU behind the reference path of water at full dose. */
  readonly noiseHu: number;
  /** Share of the full tube current: noise grows with its inverse root. */
  readonly dose: number;
  /** Standard deviation of the in-plane point spread: the sharper the kernel, the finer the grain. */
  readonly blurSigmaMm: number;
}

/** Noise in HU to add to a slice; `slice` is noise-free and is not changed. The same number gives the same noise. */
export type QuantumNoise = (slice: Float32Array, columns: number, sliceNumber: number) => Float32Array;

/** Share of the point spread that the reconstruction kernel makes; focal spot and detector do not smooth noise. */
const kernelShare = 0.9;

/**
 * Photon noise as filtered back projection leaves it: the power spectrum rises with frequency as the ramp filter
 * does and falls with the square of the kernel's transfer (Riederer 1978), peak 1/(2√2·π·σ); stronger where rays
 * cross more tissue, and drawn out along the rows where the sideways rays are starved (shoulders, hips).
 */
export function createQuantumNoise(source: NoiseSource, random: Random): QuantumNoise {
  const { pixelMm, noiseHu, dose, blurSigmaMm } = source;
  const sigma = (kernelShare * blurSigmaMm) / pixelMm;
  const ramp = (u: number, v: number) => {
    const f = Math.sqrt(u * u + v * v);
    return f * Math.exp(-4 * Math.PI ** 2 * sigma ** 2 * f * f);
  };
  const drawnOut = (u: number, v: number) => Math.exp(-4 * Math.PI ** 2 * (49 * u * u + 0.49 * v * v));
  const tiles = random.fork('tiles');
  const grains = [...noiseTiles(ramp, tiles.fork('a')), ...noiseTiles(ramp, tiles.fork('b'))];
  let streaks: readonly Float32Array[] | undefined;
  const scale = noiseHu / Math.sqrt(dose);
  return (slice, columns, sliceNumber) => {
    const chance = random.fork(`slice ${sliceNumber}`);
    const grain = mixOf(grains, chance);
    const { acrossRow, acrossColumn } = rayVariances(slice, columns, pixelMm);
    // Few scans have starved rays, and tiles take time.
    const starved = Math.max(...acrossRow) > 1.2 * Math.min(...acrossColumn);
    if (starved) streaks ??= noiseTiles(drawnOut, tiles.fork('streaks'));
    const streak = starved && streaks ? mixOf(streaks, chance) : () => 0;
    const out = new Float32Array(slice.length);
    for (let at = 0, j = 0; at < slice.length; j++)
      for (let i = 0; i < columns; i++, at++) {
        const sideways = acrossRow[j]!;
        const through = acrossColumn[i]!;
        const excess = sideways - 1.2 * through;
        const value = Math.sqrt((sideways + through) / 2) * grain(i, j);
        out[at] = scale * (excess > 0 ? value + 0.55 * Math.sqrt(excess) * streak(i, j) : value);
      }
    return out;
  };
}

/** Two of the tiles from any place, in any proportion: unit variance, and no two slices alike. */
function mixOf(tiles: readonly Float32Array[], random: Random): (i: number, j: number) => number {
  const pick = (count: number) => Math.floor(random.uniform() * count);
  const first = pick(tiles.length);
  const a = tiles[first]!;
  const b = tiles[(first + 1 + pick(tiles.length - 1)) % tiles.length]!;
  const [ai, aj, bi, bj] = [pick(tileSize), pick(tileSize), pick(tileSize), pick(tileSize)];
  const turn = 2 * Math.PI * random.uniform();
  const [wa, wb] = [Math.cos(turn), Math.sin(turn)];
  const mask = tileSize - 1;
  return (i, j) =>
    wa * a[((j + aj) & mask) * tileSize + ((i + ai) & mask)]! +
    wb * b[((j + bj) & mask) * tileSize + ((i + bi) & mask)]!;
}
