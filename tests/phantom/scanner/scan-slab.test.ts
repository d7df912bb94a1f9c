import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { createQuantumNoise } from '../../../src/phantom/scanner/quantum-noise.ts';
import type { ScanProtocol } from '../../../src/phantom/scanner/scan-protocol.ts';
import { noiseFreeSlab, scanSlab } from '../../../src/phantom/scanner/scan-slab.ts';
import { fill, type Scene } from '../../../src/phantom/scene.ts';
import { box } from '../../../src/phantom/shapes/box.ts';
import { sphere } from '../../../src/phantom/shapes/sphere.ts';

const protocol: ScanProtocol = {
  columns: 37,
  rows: 29,
  slices: 11,
  pixelMm: 1.3,
  sliceMm: 2.4,
  firstMm: [-24, -18, -12],
  blurSigmaMm: 0.6,
  noiseHu: 12,
  dose: 1,
};
const scene: Scene = {
  layers: [
    ...fill({ hu: 20 }, box(lps(0, 0, 0), [40, 30, 60])),
    ...fill({ hu: 300 }, sphere(lps(-6, 4, 1), 7)),
  ],
};
const noise = createQuantumNoise(protocol, createRandom('noise'));
const all = scanSlab(scene, protocol, noise, 0, 11);
const size = 37 * 29;

it('makes the same bytes whatever slabs it is cut into', () => {
  for (const cuts of [
    [0, 4, 11],
    [0, 1, 2, 7, 11],
  ])
    cuts.slice(1).forEach((to, n) => {
      const from = cuts[n]!;
      expect(scanSlab(scene, protocol, noise, from, to)).toEqual(all.subarray(from * size, to * size));
    });
});

describe('without noise', () => {
  const slices = noiseFreeSlab(scene, protocol, 0, 11);

  it('puts bodies at their LPS places', () => {
    const at = (x: number, y: number, z: number) =>
      slices[Math.round((z + 12) / 2.4)]![Math.round((y + 18) / 1.3) * 37 + Math.round((x + 24) / 1.3)];
    expect(at(-6, 4, 1)).toBeCloseTo(300, 3);
    expect(at(6, 4, 1)).toBeCloseTo(20, 3);
    expect(at(-6, -4.5, 1)).toBeLessThan(60);
    expect(at(-6, 4, -10)).toBeCloseTo(20, 3);
    expect(at(23, 0, 1)).toBeCloseTo(-1000, 0);
  });

  it('keeps the amount of a body through blur and slice profile', () => {
    let sum = 0;
    for (const slice of slices)
      for (let j = 6; j < 23; j++) for (let i = 6; i < 25; i++) sum += (slice[j * 37 + i]! - 20) / 280;
    const volume = (sum * 1.3 * 1.3 * 2.4) / ((4 / 3) * Math.PI * 7 ** 3);
    expect(volume).toBeGreaterThan(0.99);
    expect(volume).toBeLessThan(1.01);
  });

  it('spreads an edge along z over about one slice', () => {
    const step: Scene = { layers: fill({ hu: 0 }, box(lps(0, 0, -106), [400, 400, 200])) };
    // The edge at z = −6 lies between slices 2 (−7.2) and 3 (−4.8).
    const column = noiseFreeSlab(step, protocol, 0, 6).map((slice) => Math.round(slice[14 * 37 + 18]!));
    expect(column[1]).toBe(0);
    expect(column[2]).toBeLessThan(-50);
    expect(column[2]! + column[3]!).toBeCloseTo(-1000, -0.5);
    expect(column[4]).toBe(-1000);
  });
});
