import { beforeEach, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { sliceKey } from '../../src/flat/slices/slice-keys.ts';
import { standardPlane } from '../../src/imaging/slice-plane.ts';
import { slicePosition } from '../../src/imaging/slice-position.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const scan = createScan(testSeries, tiltedVolume());
const byProgram = { input: 'program', condition: 'flat' } as const;
let viewer: Viewer;
const state = () => viewer.store.getState();
const axialSlice = () =>
  slicePosition(scan.volume, standardPlane(scan.frame, 'axial', state().crosshair)).number;

beforeEach(() => {
  let ids = 0;
  viewer = createViewer({ clock: createManualClock(), newId: () => `id${++ids}` });
  viewer.run('openScan', { scan }, byProgram);
});

it('places a length by keyboard alone and takes it back', () => {
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, byProgram);
  sliceKey(viewer, 'axial', 'Enter', false);
  for (let i = 0; i < 2; i++) sliceKey(viewer, 'axial', 'ArrowRight', false);
  sliceKey(viewer, 'axial', 'Enter', false);
  const [a, b] = state().annotations.measurements[0]!.points;
  // Two steps of the smallest voxel edge, to the patient's left.
  expect([b![0] - a![0], b![1] - a![1], b![2] - a![2]]).toEqual([
    expect.closeTo(1.5, 9),
    expect.closeTo(0, 9),
    expect.closeTo(0, 9),
  ]);
  viewer.undo(byProgram);
  expect(state().annotations.measurements).toEqual([]);
});

it('scrolls toward the feet with Page Down and back with Page Up', () => {
  const start = axialSlice();
  sliceKey(viewer, 'axial', 'PageDown', false);
  expect(axialSlice()).toBe(start - 1);
  sliceKey(viewer, 'axial', 'Home', false);
  expect(axialSlice()).toBe(7);
});

it('places nothing twice at one place, as in a double click', () => {
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, byProgram);
  for (let i = 0; i < 2; i++) sliceKey(viewer, 'axial', 'Enter', false);
  expect(state().annotations.measurements).toEqual([]);
});
