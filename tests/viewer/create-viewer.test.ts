import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { standardPlane } from '../../src/imaging/slice-plane.ts';
import { slicePosition } from '../../src/imaging/slice-position.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import type { Origin } from '../../src/viewer/event-log.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume, voxelCentre } from '../support/tilted-volume.ts';

const origin: Origin = { input: 'mouse', condition: 'flat' };
const scan = createScan(testSeries, tiltedVolume());
let viewer: Viewer;
const state = () => viewer.store.getState();
const lengthPoints = () => state().annotations.measurements.map(({ points }) => points);

beforeEach(() => {
  let ids = 0;
  viewer = createViewer({ clock: createManualClock(1_000), newId: () => `id${++ids}` });
  viewer.run('openScan', { scan }, origin);
});

const place = (at: ReturnType<typeof lps>, id = viewer.newId()) =>
  viewer.run('placePoint', { at, id, createdAt: 0 }, origin);

describe('opening a scan', () => {
  it('starts in the middle of the middle slice of each view, with the file’s own window', () => {
    expect(state().window).toEqual({ centre: -600, width: 1500 });
    const axial = standardPlane(scan.frame, 'axial', state().crosshair);
    expect(slicePosition(scan.volume, axial)).toEqual({ number: 4, count: 7 });
  });

  it('logs that it was opened and nothing of what it holds', () => {
    expect(viewer.log.at(-1)).toEqual({ at: 1_000, command: 'openScan', params: undefined, ...origin });
  });

  it('forgets annotations and undo of the scan before', () => {
    place(lps(0, 0, 0));
    place(lps(3, 4, 0));
    viewer.run('openScan', { scan }, origin);
    expect(state().annotations.measurements).toEqual([]);
    expect(viewer.canUndo()).toBe(false);
  });
});

describe('navigating', () => {
  it('scrolls one acquired slice at a time, held at the ends', () => {
    viewer.run('scroll', { plane: 'axial', slices: 2 }, origin);
    const number = () =>
      slicePosition(scan.volume, standardPlane(scan.frame, 'axial', state().crosshair)).number;
    expect(number()).toBe(6);
    viewer.run('scroll', { plane: 'axial', slices: 50 }, origin);
    expect(number()).toBe(7);
  });

  it('zooms about the point under the pointer', () => {
    viewer.run('zoomSlice', { plane: 'coronal', factor: 4, aboutMm: [8, -12] }, origin);
    // What was 8 mm right of the middle is now 2 mm (at 4 × zoom) right of it: the middle moved by 6 mm.
    expect(state().framing.coronal).toEqual({ panMm: [6, -9], zoom: 4 });
  });

  it('resets the views and keeps what was measured', () => {
    place(lps(0, 0, 0));
    place(lps(3, 4, 0));
    viewer.run('zoomSlice', { plane: 'axial', factor: 3 }, origin);
    viewer.run('setWindow', { window: { centre: 1, width: 2 } }, origin);
    viewer.run('resetViews', undefined, origin);
    expect(state().framing.axial.zoom).toBe(1);
    expect(state().window.width).toBe(1500);
    expect(lengthPoints()).toHaveLength(1);
  });

  it('keeps a window sane', () => {
    viewer.run('setWindow', { window: { centre: 1e9, width: -5 } }, origin);
    expect(state().window).toEqual({ centre: 20_000, width: 1 });
  });
});

describe('measuring', () => {
  it('keeps a length after its second point, in LPS exactly as placed', () => {
    place(voxelCentre(scan.volume, 1, 2, 3));
    expect(state().placing?.points).toHaveLength(1);
    place(voxelCentre(scan.volume, 4, 2, 3), 'mine');
    expect(state().placing).toBeUndefined();
    expect(state().selectedId).toBe('mine');
    expect(lengthPoints()).toEqual([[voxelCentre(scan.volume, 1, 2, 3), voxelCentre(scan.volume, 4, 2, 3)]]);
  });

  it('undoes and redoes placing, moving and deleting; one drag is one step', () => {
    place(lps(0, 0, 0));
    place(lps(3, 4, 0), 'a');
    for (const x of [4, 5, 6])
      viewer.run('movePoint', { id: 'a', pointIndex: 1, to: lps(x, 4, 0), gesture: 'drag 1' }, origin);
    viewer.run('removeMeasurement', { id: 'a' }, origin);
    viewer.undo(origin);
    expect(lengthPoints()).toEqual([[lps(0, 0, 0), lps(6, 4, 0)]]);
    viewer.undo(origin);
    expect(lengthPoints()).toEqual([[lps(0, 0, 0), lps(3, 4, 0)]]);
    viewer.undo(origin);
    expect(lengthPoints()).toEqual([]);
    expect(viewer.canUndo()).toBe(false);
    for (let i = 0; i < 5; i++) viewer.redo(origin);
    expect(lengthPoints()).toEqual([]);
    expect(viewer.canRedo()).toBe(false);
    viewer.undo(origin);
    expect(lengthPoints()).toEqual([[lps(0, 0, 0), lps(6, 4, 0)]]);
  });

  it('places nothing on an image without a pixel size', () => {
    viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume(), { measurable: false }) }, origin);
    place(lps(0, 0, 0));
    expect(state().placing).toBeUndefined();
  });

  it('forgets a half-placed length when another tool is picked', () => {
    place(lps(0, 0, 0));
    viewer.run('selectTool', { tool: 'window' }, origin);
    expect(state().placing).toBeUndefined();
    expect(viewer.canUndo()).toBe(false);
  });
});

it('logs every command with time, input and condition', () => {
  viewer.run('scroll', { plane: 'axial', slices: 1 }, { input: 'controller', condition: 'xr' });
  expect(viewer.log.at(-1)).toEqual({
    at: 1_000,
    command: 'scroll',
    params: { plane: 'axial', slices: 1 },
    input: 'controller',
    condition: 'xr',
  });
});
