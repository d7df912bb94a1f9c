import { expect, test } from 'vitest';
import { extentAlong } from '../../src/imaging/slice-plane.ts';
import { lps } from '../../src/imaging/spaces.ts';
import type { TransferFunction } from '../../src/imaging/transfer-function.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import type { Origin } from '../../src/viewer/event-log.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume, voxelCentre } from '../support/tilted-volume.ts';

const by: Origin = { input: 'mouse', condition: 'flat' };
const scan = createScan(testSeries, tiltedVolume());
const curve = (opacity: number): TransferFunction => ({
  id: 'bone',
  name: 'Bone',
  referenceStepMm: 1,
  points: [
    { hu: 100, opacity: 0, rgb: [0, 0, 0] },
    { hu: 300, opacity, rgb: [1, 1, 1] },
  ],
});

function viewer(): Viewer {
  let id = 0;
  const made = createViewer({ clock: { now: () => 5 }, newId: () => `id${++id}` });
  made.run('openScan', { scan }, by);
  return made;
}
const state = (of: Viewer) => of.store.getState();

test('a curve belongs to the preset that was shown, and goes back to how it ships', () => {
  const v = viewer();
  v.run('setCurve', { curve: curve(0.3) }, by);
  v.run('setTransferFunction', { id: 'lung' }, by);
  expect(state(v).curves).toEqual({ bone: curve(0.3) });
  v.run('resetCurve', undefined, by);
  expect(state(v).curves).toEqual({ bone: curve(0.3) });
  v.run('setTransferFunction', { id: 'bone' }, by);
  v.run('resetCurve', undefined, by);
  expect(state(v).curves).toEqual({});
});

test('one drag of a point is one step back, a drag of the crop box another', () => {
  const v = viewer();
  for (const opacity of [0.1, 0.2, 0.3]) v.run('setCurve', { curve: curve(opacity), gesture: 'a' }, by);
  const [from, to] = extentAlong(scan.volume, scan.frame.superior);
  const whole = {
    left: extentAlong(scan.volume, scan.frame.left),
    posterior: extentAlong(scan.volume, scan.frame.posterior),
  };
  for (const mm of [3, 6, 9])
    v.run('setCrop', { crop: { ...whole, superior: [from + mm, to] }, gesture: 'b' }, by);
  v.undo(by);
  expect(state(v).crop).toBeUndefined();
  expect(state(v).curves.bone).toEqual(curve(0.3));
  v.undo(by);
  expect(state(v).curves).toEqual({});
  v.redo(by);
  v.redo(by);
  expect(state(v).crop!.superior[0]).toBeCloseTo(from + 9, 9);
  expect(v.canRedo()).toBe(false);
});

test('undoing a curve leaves a measurement that is being placed alone', () => {
  const v = viewer();
  v.run('setCurve', { curve: curve(0.1) }, by);
  v.run('selectTool', { tool: 'measure', kind: 'length' }, by);
  v.run('placePoint', { id: 'm', at: voxelCentre(scan.volume, 1, 2, 3), createdAt: 5 }, by);
  const { placing } = state(v);
  expect(placing).toBeDefined();
  v.undo(by);
  expect(state(v).placing).toBe(placing);
});

test('a crop box stays inside the scan and is never thinner than 2 mm', () => {
  const v = viewer();
  const [least, most] = extentAlong(scan.volume, scan.frame.superior);
  const wide = { left: [-1e6, 1e6], posterior: [-1e6, 1e6], superior: [-1e6, 1e6] } as const;
  v.run('setCrop', { crop: wide }, by);
  expect(state(v).crop!.superior).toEqual([least, most]);
  v.run('setCrop', { crop: { ...wide, superior: [most + 50, most + 60] } }, by);
  const [from, to] = state(v).crop!.superior;
  expect(to).toBeCloseTo(most, 9);
  expect(to - from).toBeCloseTo(2, 9);
});

test('windows of projections are kept by their mode, the slices’ window is another', () => {
  const v = viewer();
  const { window } = state(v);
  v.run('setRenderMode', { mode: 'mip' }, by);
  v.run('setProjectionWindow', { window: { centre: 321, width: 0.25 } }, by);
  v.run('setRenderMode', { mode: 'minip' }, by);
  v.run('setProjectionWindow', { window: { centre: -850, width: 300 } }, by);
  v.run('setProjectionWindow', { window: undefined }, by);
  expect(state(v).projectionWindows).toEqual({ mip: { centre: 321, width: 1 } });
  expect(state(v).window).toBe(window);
});

test('what is turned about stays inside the scan; looking from elsewhere keeps it', () => {
  const v = viewer();
  const inside = voxelCentre(scan.volume, 4, 1, 2);
  v.run('turnAbout', { target: inside }, by);
  v.run('lookFrom', { yaw: 1.25, pitch: 2 }, by);
  expect(state(v).orbit.target).toBe(inside);
  expect(state(v).orbit).toMatchObject({ yaw: 1.25 });
  expect(state(v).orbit.pitch).toBeLessThan(Math.PI / 2);
  v.run('turnAbout', { target: lps(9999, 0, 0) }, by);
  expect(Math.abs(state(v).orbit.target![0])).toBeLessThan(50);
  v.run('setOrthographic', { on: true }, by);
  v.run('resetOrbit', undefined, by);
  expect(state(v).orbit).toMatchObject({ target: undefined, zoom: 1, orthographic: true });
});
