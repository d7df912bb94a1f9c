import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { quantumNoise } from '../../../src/phantom/scanner/quantum-noise.ts';

const columns = 160;
const rows = 120;

/** A block of water in air, as wide and deep as said, mm; pixels of 2 mm. */
function water(widthMm: number, depthMm: number): Float32Array {
  return Float32Array.from({ length: columns * rows }, (_, n) => {
    const x = Math.abs((n % columns) - columns / 2) * 4;
    const y = Math.abs(Math.floor(n / columns) - rows / 2) * 4;
    return x < widthMm && y < depthMm ? 0 : -1000;
  });
}

const spread = (values: Float32Array) => Math.hypot(...values) / Math.sqrt(values.length);
const middle = (values: Float32Array) => values.filter((_, n) => inMiddle(n));
const inMiddle = (n: number) =>
  Math.abs((n % columns) - 80) < 30 && Math.abs(Math.floor(n / columns) - 60) < 25;

const noiseIn = (widthMm: number, depthMm: number, noiseHu: number, seed = 'a') =>
  quantumNoise(water(widthMm, depthMm), columns, 2, { noiseHu }, createRandom(seed));

describe('noise', () => {
  it('has the stated spread behind the reference path, and none at dose infinity', () => {
    expect(spread(middle(noiseIn(235, 235, 13)))).toBeGreaterThan(11.7);
    expect(spread(middle(noiseIn(235, 235, 13)))).toBeLessThan(14.3);
    expect(spread(noiseIn(235, 235, 0))).toBe(0);
  });

  it('grows with the path through the patient', () => {
    const [thin, thick] = [spread(middle(noiseIn(150, 120, 13))), spread(middle(noiseIn(300, 220, 13)))];
    expect(thick / thin).toBeGreaterThan(1.5);
  });

  it('is drawn out along the rows where sideways rays are starved', () => {
    const noises = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => noiseIn(320, 90, 13, seed));
    const alike = (step: number) => {
      let [sum, squares] = [0, 0];
      for (const noise of noises)
        for (let n = 0; n + step < noise.length; n++)
          if (inMiddle(n)) {
            sum += noise[n]! * noise[n + step]!;
            squares += noise[n]! ** 2;
          }
      return sum / squares;
    };
    expect(alike(5)).toBeGreaterThan(0.12);
    expect(Math.abs(alike(5 * columns))).toBeLessThan(0.06);
  });

  it('is the same for the same seed and another for another', () => {
    expect(noiseIn(235, 235, 13)).toEqual(noiseIn(235, 235, 13));
    expect(noiseIn(235, 235, 13, 'b')).not.toEqual(noiseIn(235, 235, 13));
  });
});

it('has the spectrum of CT noise: little at 0, a peak near 0.23 cycles/mm, little at the end', () => {
  const pixelMm = 0.8;
  const n = 128;
  // The sum of all rows has the spectrum's section along one axis (central slice theorem).
  const profiles = Array.from({ length: 12 }, (_, seed) => {
    const noise = quantumNoise(new Float32Array(n * n), n, pixelMm, { noiseHu: 10 }, createRandom(`${seed}`));
    return Array.from({ length: n }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += noise[j * n + i]!;
      return sum;
    });
  });
  const power = (bins: readonly number[]) => {
    let sum = 0;
    for (const profile of profiles)
      for (const bin of bins) {
        const turn = (2 * Math.PI * bin) / n;
        const re = profile.reduce((total, v, i) => total + v * Math.cos(turn * i), 0);
        const im = profile.reduce((total, v, i) => total + v * Math.sin(turn * i), 0);
        sum += re * re + im * im;
      }
    return sum / bins.length;
  };
  // One bin is 1/(128 · 0.8) = 0.0098 cycles/mm.
  const [low, peak, high] = [power([1, 2, 3]), power([21, 23, 25, 27]), power([56, 58, 60])];
  expect(peak / low).toBeGreaterThan(6);
  expect(peak / high).toBeGreaterThan(6);
});
