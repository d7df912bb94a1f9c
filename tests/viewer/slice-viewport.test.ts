import { describe, expect, it } from 'vitest';
import { planeNames } from '../../src/imaging/slice-plane.ts';
import { huAt } from '../../src/imaging/volume.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { lpsFromScreen, screenFromLps, sliceViewport } from '../../src/viewer/slice-viewport.ts';
import { straightSlices } from '../support/straight-slices.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume, voxelCentre } from '../support/tilted-volume.ts';

const scan = createScan(testSeries, tiltedVolume());
const size = { width: 640, height: 410 };
const at = voxelCentre(scan.volume, 3, 4, 5);

describe.each(planeNames)('%s viewport', (name) => {
  const framing = { panMm: [3.5, -7.25] as const, zoom: 2.5 };
  const view = sliceViewport(scan, name, straightSlices(scan.frame, at, framing), size);

  it('maps screen to patient and back without loss', () => {
    const { x, y, offPlaneMm } = screenFromLps(view, lpsFromScreen(view, 123.25, 301.5));
    expect([x, y, offPlaneMm]).toEqual([
      expect.closeTo(123.25, 9),
      expect.closeTo(301.5, 9),
      expect.closeTo(0, 9),
    ]);
  });

  it('finds the voxel under the cursor where the voxel is drawn', () => {
    const { x, y } = screenFromLps(view, at);
    expect(huAt(scan.volume, lpsFromScreen(view, x, y))).toBe(543);
  });

  it('counts distances in patient millimetres', () => {
    const a = lpsFromScreen(view, 100, 100);
    const b = lpsFromScreen(view, 400, 500);
    expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeCloseTo(500 * view.mmPerPixel, 9);
  });

  it('shows the whole slice at zoom 1', () => {
    const fitted = sliceViewport(scan, name, straightSlices(scan.frame, at), size);
    for (const k of [0, 6])
      for (const j of [0, 5])
        for (const i of [0, 4]) {
          const { x, y } = screenFromLps(fitted, voxelCentre(scan.volume, i, j, k));
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(size.width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(size.height);
        }
  });
});

it('puts the patient’s left on the right of axial and coronal screens', () => {
  for (const name of ['axial', 'coronal'] as const) {
    const view = sliceViewport(scan, name, straightSlices(scan.frame, at), size);
    expect(lpsFromScreen(view, 500, 200)[0]).toBeGreaterThan(lpsFromScreen(view, 100, 200)[0]);
  }
});
