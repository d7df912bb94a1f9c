import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { backProject, rayIndex } from '../../../src/phantom/scanner/back-projection.ts';
import { beamArtefacts } from '../../../src/phantom/scanner/beam-artefacts.ts';
import { transmission, waterCorrected } from '../../../src/phantom/scanner/spectrum.ts';

const columns = 151;
const rows = 121;
const pixelMm = 1.6;

/** A disc of water 190 mm wide with rods of 24 mm at the given places, mm from the middle. */
function disc(
  rods: readonly { readonly x: number; readonly y: number; readonly hu: number }[],
): Float32Array {
  return Float32Array.from({ length: columns * rows }, (_, n) => {
    const x = ((n % columns) - (columns - 1) / 2) * pixelMm;
    const y = (Math.floor(n / columns) - (rows - 1) / 2) * pixelMm;
    const rod = rods.find((one) => Math.hypot(x - one.x, y - one.y) < 12);
    return rod?.hu ?? (Math.hypot(x, y) < 95 ? 0 : -1000);
  });
}
const artefactsOf = (slice: Float32Array, dose = 1) =>
  beamArtefacts(slice, columns, pixelMm, dose, createRandom('photons'));
/** Mean over a square of 8 mm round a place. */
function meanAt(image: Float32Array, x: number, y: number): number {
  let [sum, count] = [0, 0];
  image.forEach((value, n) => {
    const dx = ((n % columns) - (columns - 1) / 2) * pixelMm - x;
    const dy = (Math.floor(n / columns) - (rows - 1) / 2) * pixelMm - y;
    if (Math.abs(dx) > 4 || Math.abs(dy) > 4) return;
    sum += value;
    count++;
  });
  return sum / count;
}

describe('filtered back projection', () => {
  it('gives a disc back from its line integrals, in its place', () => {
    const shape = { angles: 240, detectors: 221, spacingMm: 1.1 };
    const values = new Float32Array(shape.angles * shape.detectors);
    const [cx, cy, radius, perMm] = [21, -14, 30, 0.02];
    for (let angle = 0; angle < shape.angles; angle++) {
      const turn = (Math.PI * angle) / shape.angles;
      for (let k = 0; k < shape.detectors; k++) {
        const s =
          (k - (shape.detectors - 1) / 2) * shape.spacingMm - cx * Math.cos(turn) - cy * Math.sin(turn);
        values[angle * shape.detectors + k] = 2 * perMm * Math.sqrt(Math.max(0, radius * radius - s * s));
      }
    }
    const image = backProject({ ...shape, values }, columns, rows, pixelMm);
    expect(meanAt(image, 21, -14) / perMm).toBeCloseTo(1, 1.7);
    expect(meanAt(image, 21, 8) / perMm).toBeCloseTo(1, 1.7);
    expect(Math.abs(meanAt(image, 21, 40) / perMm)).toBeLessThan(0.02);
    expect(Math.abs(meanAt(image, -40, -14) / perMm)).toBeLessThan(0.02);
  });

  it('sends the middle pixel through the middle ray at every angle', () => {
    const shape = { angles: 8, detectors: 31, spacingMm: 2 };
    for (let angle = 0; angle < 8; angle++) {
      const { start, perColumn, perRow } = rayIndex(shape, angle, 9, 7, 1.5);
      expect(start + 4 * perColumn + 3 * perRow).toBeCloseTo(15, 9);
    }
  });
});

describe('the beam', () => {
  it('hardens: the second half of a bone takes fewer photons away than the first', () => {
    const [one, two] = [transmission([0, 2, 0]), transmission([0, 4, 0])];
    expect(two / one).toBeGreaterThan(one * 1.2);
  });

  it('is corrected for water wholly, for bone too little', () => {
    for (const depth of [0.3, 2, 4.6, 9]) {
      expect(waterCorrected(transmission([depth, 0, 0]))).toBeCloseTo(depth, 2);
      expect(waterCorrected(transmission([depth, 2, 0]))).toBeLessThan(depth + 1.98);
    }
  });
});

describe('artefacts', () => {
  it('are none in water', () => {
    expect(Math.max(...artefactsOf(disc([])).map(Math.abs))).toBe(0);
  });

  const two = disc([
    { x: -50, y: 0, hu: 1300 },
    { x: 50, y: 0, hu: 1300 },
  ]);
  const bones = artefactsOf(two);

  it('darken the band between two bones by some tens of HU, and nothing beside it', () => {
    const between = meanAt(bones, 0, 0);
    expect(between).toBeLessThan(-5);
    expect(between).toBeGreaterThan(-80);
    expect(Math.abs(meanAt(bones, 0, 60))).toBeLessThan(0.4 * Math.abs(between));
    expect(Math.abs(meanAt(bones, 0, -60))).toBeLessThan(0.4 * Math.abs(between));
  });

  it('follow the bones when these are turned', () => {
    const turned = artefactsOf(
      disc([
        { x: 0, y: -50, hu: 1300 },
        { x: 0, y: 50, hu: 1300 },
      ]),
    );
    expect(meanAt(turned, 0, 0)).toBeCloseTo(meanAt(bones, 0, 0), -0.5);
    expect(Math.abs(meanAt(turned, 60, 0))).toBeLessThan(0.4 * Math.abs(meanAt(turned, 0, 0)));
  });

  it('are far stronger between two metal rods, and noisier the lower the dose', () => {
    const rods = disc([
      { x: -50, y: 0, hu: 9000 },
      { x: 50, y: 0, hu: 9000 },
    ]);
    const metal = artefactsOf(rods);
    expect(meanAt(metal, 0, 0)).toBeLessThan(4 * meanAt(bones, 0, 0));
    const spread = (dose: number) => {
      const [a, b] = ['a', 'b'].map((seed) =>
        beamArtefacts(rods, columns, pixelMm, dose, createRandom(seed)),
      );
      return Math.hypot(...a!.map((value, n) => value - b![n]!));
    };
    expect(spread(0.25)).toBeGreaterThan(1.3 * spread(1));
  });
});
