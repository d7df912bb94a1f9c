import { describe, expect, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import type { Triple } from '../../src/imaging/vector.ts';
import { analyticPhantom } from '../../src/phantom/analytic.ts';
import { renderModes } from '../../src/render/modes/index.ts';
import { brickMapSteps } from '../../src/imaging/occupancy/brick-map.ts';
import { type MarchScene, makeRay } from '../../src/render/sampling/march-ray.ts';
import { type TextureBox, unitBox } from '../../src/render/sampling/texture-box.ts';
import { linearPart, lpsFromTexture, lpsGradientFromIndex } from '../../src/render/sampling/texture-space.ts';
import { createSampler } from '../../src/render/sampling/trilinear.ts';
import { buildTransferTable } from '../../src/render/transfer-table.ts';
import { emptySpaceOf } from '../support/empty-space.ts';
import { testTransferFunction } from '../support/gl-scene.ts';
import { finished } from '../../src/base/finished.ts';

// A body of 60 × 70 × 80 mm in air over a 5 mm table top, with a bone rod along y at x = −15 and an air hole at x = +12.
const { volume } = analyticPhantom({
  dims: [50, 44, 30],
  spacingMm: [2, 2.5, 4],
  backgroundHu: -1000,
  parts: [
    { id: 'body', kind: 'box', centre: lps(0, 0, 0), sizeMm: [60, 70, 80], hu: 40 },
    { id: 'bone', kind: 'cylinder', from: lps(-15, -20, 0), to: lps(-15, 20, 0), radiusMm: 8, hu: 1040 },
    { id: 'table', kind: 'box', centre: lps(0, 44, 0), sizeMm: [60, 5, 80], hu: 100 },
    { id: 'hole', kind: 'sphere', centre: lps(12, 5, 0), radiusMm: 9, hu: -900 },
  ],
});
const window = { centre: 0, width: 2400 };
const bricks = finished(brickMapSteps(volume, [5, 4, 3]));

/** The value under the window that a mode shows for a ray along +y at (x, z), and its opacity. */
function seen(kind: string, xMm: number, zMm: number, stepVoxels = 0.3, jitter = 0.5) {
  const mode = renderModes.get(kind);
  const look = { table: buildTransferTable(testTransferFunction), window, isoHu: 300 };
  const toLps = lpsFromTexture(volume);
  const scene: MarchScene = {
    ...look,
    isoColour: [1, 1, 1],
    sampler: createSampler(volume),
    ...emptySpaceOf(volume.dims, bricks, mode, look),
    clips: [],
    lpsFromTexture: linearPart(toLps),
    lpsGradient: lpsGradientFromIndex(volume),
    stepVoxels,
  };
  const start: Triple = [xMm / 100 + 0.5, -1, zMm / 120 + 0.5];
  const { rgba, hitMm } = mode.march(scene, makeRay(scene, start, [0, 1, 0], [0, 1, 0], 0, jitter));
  return { hu: (rgba[0] - 0.5) * window.width + window.centre, alpha: rgba[3], yMm: hitMm - 165 };
}

test('a surface near the face of the box that rays are marched in lies in one place, whatever the step and its jitter', () => {
  const places = [0.3, 1.6, 3].flatMap((stepVoxels) =>
    [0, 0.3, 0.6, 0.95].map((jitter) => seen('isosurface', -15, 0, stepVoxels, jitter).yMm),
  );
  const exact = places[0]!;
  expect(Math.abs(exact + 20)).toBeLessThan(2.5);
  for (const place of places) expect(Math.abs(place - exact)).toBeLessThan(0.2);
});

test('the same places along a ray are sampled whatever box is shown, from at most a step before it to its end', () => {
  const mode = renderModes.get('mip');
  const look = { table: buildTransferTable(testTransferFunction), window, isoHu: 300 };
  const scene: MarchScene = {
    ...look,
    isoColour: [1, 1, 1],
    sampler: createSampler(volume),
    ...emptySpaceOf(volume.dims, bricks, mode, look),
    clips: [],
    lpsFromTexture: linearPart(lpsFromTexture(volume)),
    lpsGradient: lpsGradientFromIndex(volume),
    stepVoxels: 1.3,
  };
  const rayIn = (box: TextureBox) =>
    makeRay({ ...scene, box }, [0.5, -1, 0.4], [0.1, 1, 0.05], [0, 1, 0], 0, 0.3);
  const whole = rayIn(unitBox);
  const part = rayIn({ low: [0.2, 0.37, 0], high: [0.9, 0.81, 1] });
  const skipped = (part.enter - whole.enter) / whole.stepMm;
  expect(skipped).toBeGreaterThan(5);
  expect(Math.abs(skipped - Math.round(skipped))).toBeLessThan(1e-9);
  const face = (y: number) => (y - part.origin[1]) / part.direction[1];
  expect(face(0.37) - part.enter).toBeGreaterThanOrEqual(0);
  expect(face(0.37) - part.enter).toBeLessThan(part.stepMm);
  expect(part.exit).toBeCloseTo(face(0.81), 9);
});

describe('MinIP', () => {
  test('shows the hole, not the room, and finds its place', () => {
    const { hu, yMm } = seen('minip', 12, 0);
    expect(hu).toBeCloseTo(-900, 0);
    expect(Math.abs(yMm - 5)).toBeLessThan(9);
  });
  test('shows the skin value, at any step, where nothing in the body is below it, and nothing beside it', () => {
    expect(seen('minip', -15, 0).hu).toBeCloseTo(-300, 6);
    expect(seen('minip', -15, 0, 1.3).hu).toBeCloseTo(-300, 6);
    expect(seen('minip', 40, 0).alpha).toBe(0);
  });
});

describe('average', () => {
  test('is the mean through the body alone', () => {
    // 70 mm at 40 HU, of which 40 mm are bone.
    expect(Math.abs(seen('average', -15, 0).hu - (30 * 40 + 40 * 1040) / 70)).toBeLessThan(25);
    expect(Math.abs(seen('average', 12, 0).hu - (52 * 40 - 18 * 900) / 70)).toBeLessThan(25);
    expect(seen('average', 40, 0).alpha).toBe(0);
  });
});

describe('radiograph', () => {
  const overReference = (waterMm: number) => 1000 * (waterMm / 200 - 1);
  test.each([0.3, 0.9])('is the line integral of attenuation, step %d', (step) => {
    const table = 5 * 1.1;
    const tolerance = 1000 * (1.5 / 200);
    expect(Math.abs(seen('radiograph', 0, 30, step).hu - overReference(70 * 1.04 + table))).toBeLessThan(
      tolerance,
    );
    expect(
      Math.abs(seen('radiograph', -15, 0, step).hu - overReference(30 * 1.04 + 40 * 2.04 + table)),
    ).toBeLessThan(tolerance);
    expect(
      Math.abs(seen('radiograph', 12, 0, step).hu - overReference(52 * 1.04 + 18 * 0.1 + table)),
    ).toBeLessThan(tolerance);
  });
  test('air absorbs nothing: the film beside the patient is black', () => {
    expect(seen('radiograph', 40, 0).hu).toBeCloseTo(overReference(0), 3);
  });
});
