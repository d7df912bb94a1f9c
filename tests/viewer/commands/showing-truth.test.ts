import { beforeEach, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { planeNames } from '../../../src/imaging/slice-plane.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import type { Shape } from '../../../src/measure/shape.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { screenFromLps, sliceViewport } from '../../../src/viewer/slice-viewport.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const by = { input: 'mouse', condition: 'flat' } as const;
const size = { width: 300, height: 210 };
// Inside the tilted grid, off its middle along every axis.
const AT = lps(-9.5, -14.5, 52.25);
const ball: Shape = {
  shape: 'ellipsoid',
  centre: AT,
  semiAxes: [
    [0.5, 0, 0],
    [0, 0.75, 0],
    [0, 0, 1.25],
  ],
};

let viewer: Viewer;
beforeEach(() => {
  let ids = 0;
  viewer = createViewer({ clock: createManualClock(0), newId: () => `id${++ids}` });
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, by);
});
const state = () => viewer.store.getState();

test('the finding comes to the middle of every slice, on its plane, and larger than before', () => {
  viewer.run('showTruth', { shapes: [ball] }, by);
  viewer.run('showFinding', undefined, by);
  for (const name of planeNames) {
    const { x, y, offPlaneMm } = screenFromLps(sliceViewport(state().scan!, name, state(), size), AT);
    expect([x, y, offPlaneMm]).toEqual([
      expect.closeTo(150, 6),
      expect.closeTo(105, 6),
      expect.closeTo(0, 6),
    ]);
    expect(state().framing[name].zoom).toBeGreaterThan(1);
  }
});

test('the volume is turned about it and opened, and closed again with the next question', () => {
  viewer.run('showTruth', { shapes: [ball] }, by);
  viewer.run('showFinding', undefined, by);
  expect(state().orbit).toMatchObject({ target: AT, yaw: 0 });
  expect(state().crosshairClip).toEqual({ axial: 0, sagittal: 0, coronal: 1 });
  viewer.run('showTruth', { shapes: [] }, by);
  expect(state().crosshairClip).toBeUndefined();
});

test('the next question begins with the views as they were, also when it was shown twice', () => {
  viewer.run('zoomSlice', { plane: 'coronal', factor: 1.5 }, by);
  const { framing, orbit } = state();
  viewer.run('showTruth', { shapes: [ball] }, by);
  viewer.run('showFinding', undefined, by);
  viewer.run('panSlice', { plane: 'axial', byMm: [3, 4] }, by);
  viewer.run('showFinding', undefined, by);
  viewer.run('showTruth', { shapes: [] }, by);
  expect(state().framing).toEqual(framing);
  expect(state().orbit).toEqual(orbit);
  viewer.run('zoomSlice', { plane: 'axial', factor: 2 }, by);
  const zoomed = state().framing;
  viewer.run('showTruth', { shapes: [] }, by);
  expect(state().framing).toBe(zoomed);
});

test('a cut that the reader chose is not taken away with the truth', () => {
  const clip = { axial: 1, sagittal: 0, coronal: 0 } as const;
  viewer.run('showTruth', { shapes: [ball] }, by);
  viewer.run('showFinding', undefined, by);
  viewer.run('setCrosshairClip', { clip }, by);
  viewer.run('showTruth', { shapes: [] }, by);
  expect(state().crosshairClip).toEqual(clip);
});

test('without a truth nothing moves', () => {
  const before = state();
  viewer.run('showFinding', undefined, by);
  expect(state()).toBe(before);
});

test('a truth outside the scan is looked for at its edge', () => {
  viewer.run('showTruth', { shapes: [{ shape: 'marker', at: lps(900, -14.5, 52.25) }] }, by);
  viewer.run('showFinding', undefined, by);
  expect(state().crosshair[0]).toBeLessThan(20);
});
