import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { fft2 } from '../../../src/phantom/scanner/fft.ts';
import { createQuantumNoise, type QuantumNoise } from '../../../src/phantom/scanner/quantum-noise.ts';

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

/** Pixels of 2 mm, so the kernel is scaled to have its peak within what they can show. */
const source = { pixelMm: 2, noiseHu: 13, dose: 1, blurSigmaMm: 1.375 };
const known = new Map<string, QuantumNoise>();
/** Tiles take a while, so each source is made once. */
function noiseOf(change: object, seed: string): QuantumNoise {
  const name = JSON.stringify([change, seed]);
  const noise = known.get(name) ?? createQuantumNoise({ ...source, ...change }, createRandom(seed));
  known.set(name, noise);
  return noise;
}
const noiseIn = (widthMm: number, depthMm: number, change: object = {}, seed = 'a', slice = 3) =>
  noiseOf(change, seed)(water(widthMm, depthMm), columns, slice);

describe('noise', () => {
  it('has the stated spread behind the reference path, and none at dose infinity', () => {
    expect(spread(middle(noiseIn(235, 235)))).toBeGreaterThan(11.7);
    expect(spread(middle(noiseIn(235, 235)))).toBeLessThan(14.3);
    expect(spread(noiseIn(235, 235, { noiseHu: 0 }))).toBe(0);
  });

  it('doubles at a quarter of the dose', () => {
    const [full, quarter] = [1, 0.25].map((dose) => spread(noiseIn(235, 235, { dose })));
    expect(quarter! / full!).toBeCloseTo(2, 6);
  });

  it('grows with the path through the patient', () => {
    const [thin, thick] = [spread(middle(noiseIn(150, 120))), spread(middle(noiseIn(300, 220)))];
    expect(thick / thin).toBeGreaterThan(1.5);
  });

  it('is drawn out along the rows where sideways rays are starved', () => {
    const noises = [1, 2, 3, 4, 5, 6].map((slice) => noiseIn(320, 90, {}, 'a', slice));
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
    expect(noiseIn(235, 235)).toEqual(noiseIn(235, 235));
    expect(noiseIn(235, 235, {}, 'b')).not.toEqual(noiseIn(235, 235));
  });
});

describe('its power spectrum, measured over 96 slices', () => {
  const pixelMm = 0.8;
  const sigmaMm = 0.55;
  const n = 128;
  const make = createQuantumNoise(
    { pixelMm, noiseHu: 10, dose: 1, blurSigmaMm: sigmaMm },
    createRandom('spectrum'),
  );
  const flat = new Float32Array(n * n);
  const sum = new Float64Array(n * n);
  // Fades out at the edges, or what is cut off there would leak into the low end, where next to nothing is.
  const taper = Float64Array.from({ length: n }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / n) ** 2);
  for (let slice = 0; slice < 96; slice++) {
    const noise = make(flat, n, slice);
    const re = Float64Array.from(noise, (value, at) => value * taper[at % n]! * taper[Math.floor(at / n)]!);
    const im = new Float64Array(n * n);
    fft2(re, im, n);
    for (let at = 0; at < sum.length; at++) sum[at]! += re[at]! ** 2 + im[at]! ** 2;
  }
  /** Ramp times the kernel's squared transfer, as filtered back projection leaves it. */
  const theory = (f: number) => f * Math.exp(-((2 * Math.PI * 0.9 * sigmaMm * f) ** 2));
  /** Mean of the ring at a spatial frequency in cycles/mm, within ±0.015, or of the part of it to keep. */
  const ring = (perMm: number, keep: (u: number, v: number) => boolean = () => true) => {
    const total = { power: 0, theory: 0, count: 0 };
    for (let j = 0; j < n; j++)
      for (let i = 0; i < n; i++) {
        const [u, v] = [i, j].map((bin) => (bin < n / 2 ? bin : bin - n) / (n * pixelMm)) as [number, number];
        const f = Math.hypot(u, v);
        if (Math.abs(f - perMm) > 0.015 || !keep(u, v)) continue;
        total.power += sum[j * n + i]!;
        total.theory += theory(f);
        total.count++;
      }
    return { power: total.power / total.count, theory: total.theory / total.count };
  };

  // The low end's rings have few frequencies in them: 100 at 0.03 cycles/mm, so 10 % is three standard errors there.
  // In this theory the peak is 5.9 times the low end and 6.1 times the high one: neither needs a bound of its own.
  it.each([
    [0.016, 20],
    [0.03, 10],
    [0.05, 10],
    [0.1, 5],
    [0.15, 5],
    [1 / (2 * Math.SQRT2 * Math.PI * 0.9 * sigmaMm), 5],
    [0.3, 5],
    [0.4, 5],
    [0.5, 5],
    [0.58, 5],
  ])('is the ramp times the kernel at %f cycles/mm, within %d %%', (f, percent) => {
    const middle = [0.1, 0.15, 0.3, 0.4, 0.5].map((at) => ring(at));
    const scale =
      middle.reduce((all, one) => all + one.power, 0) / middle.reduce((all, one) => all + one.theory, 0);
    const { power, theory: expected } = ring(f);
    expect(Math.abs(power / (scale * expected) - 1)).toBeLessThan(percent / 100);
  });

  it('is the same in every direction of a round body', () => {
    const along = ring(0.22, (u, v) => Math.abs(u) > 2 * Math.abs(v));
    const across = ring(0.22, (u, v) => Math.abs(v) > 2 * Math.abs(u));
    expect(Math.abs(along.power / across.power - 1)).toBeLessThan(0.1);
  });
});

it('gives every slice noise of its own', () => {
  const make = noiseOf({}, 'a');
  const flat = new Float32Array(columns * rows);
  const [a, b] = [make(flat, columns, 1), make(flat, columns, 2)];
  let shared = 0;
  for (let n = 0; n < a.length; n++) shared += a[n]! * b[n]!;
  expect(Math.abs(shared / (Math.hypot(...a) * Math.hypot(...b)))).toBeLessThan(0.05);
});
