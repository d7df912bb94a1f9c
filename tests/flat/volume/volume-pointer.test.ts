import { beforeEach, expect, test } from 'vitest';
import { orbitCamera, shareOf } from '../../../src/flat/stage/orbit-camera.ts';
import { locate } from '../../../src/ui/locate.ts';
import { createVolumePointer, type VolumePress } from '../../../src/flat/volume/volume-pointer.ts';
import { centreOf } from '../../../src/imaging/volume.ts';
import { shownCurve, shownIsoHu, shownProjectionWindow } from '../../../src/render/shown-volume.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume, voxelCentre } from '../../support/tilted-volume.ts';

const origin = { input: 'mouse', condition: 'flat' } as const;
const size = { width: 500, height: 400 };
const scan = createScan(testSeries, tiltedVolume());
let viewer: Viewer;
let clicks: VolumePress[];
beforeEach(() => {
  let id = 0;
  viewer = createViewer({ clock: { now: () => 0 }, newId: () => `id${++id}` });
  viewer.run('openScan', { scan }, origin);
  clicks = [];
});
const now = () => viewer.store.getState();

function drag(dx: number, dy: number, press: Partial<VolumePress> = {}): void {
  const pointer = createVolumePointer(viewer, (at) => clicks.push(at));
  pointer.press({ x: 100, y: 120, button: 0, shiftKey: false, origin, ...press });
  pointer.move({ x: 100 + dx / 2, y: 120 + dy / 2 }, size);
  pointer.move({ x: 100 + dx, y: 120 + dy }, size);
  pointer.release();
}

test('a press that does not move is a click, a shaky finger’s too; a drag is none', () => {
  drag(2, 1);
  drag(6, 5, { origin: { ...origin, input: 'touch' } });
  expect(clicks.map(({ x, y }) => [x, y])).toEqual([
    [100, 120],
    [100, 120],
  ]);
  drag(2, 1, { button: 2 });
  drag(60, 0);
  expect(clicks).toHaveLength(2);
  expect(now().orbit.yaw).toBeLessThan(0.5);
});

test('the picture goes with a middle button’s drag', () => {
  // Near enough that the middle of the picture stays inside these few millimetres.
  viewer.run('zoomVolume', { factor: 30 }, origin);
  const before = now().orbit;
  drag(40, -30, { button: 1 });
  const { orbit } = now();
  expect([orbit.yaw, orbit.pitch, orbit.zoom]).toEqual([before.yaw, before.pitch, before.zoom]);
  const [x, y] = shareOf(orbitCamera(scan.volume, scan.frame, orbit, 500 / 400), centreOf(scan.volume))!;
  expect((x - 0.5) * 500).toBeCloseTo(40, 0);
  expect((y - 0.5) * 400).toBeCloseTo(-30, 0);
});

test('the right button windows a projection and leaves the slices alone', () => {
  viewer.run('setRenderMode', { mode: 'mip' }, origin);
  const [before, slices] = [shownProjectionWindow(now()), now().window];
  drag(80, 40, { button: 2 });
  const after = shownProjectionWindow(now());
  expect(after.width).toBeGreaterThan(before.width);
  expect(after.centre).toBeGreaterThan(before.centre);
  expect(now().window).toBe(slices);
});

test('the window tool moves a surface’s threshold, or a curve as one step', () => {
  viewer.run('selectTool', { tool: 'window' }, origin);
  const first = shownCurve(now()).points[0]!.hu;
  drag(0, 80);
  expect(shownCurve(now()).points[0]!.hu).toBeCloseTo(first + 120, 6);
  viewer.undo(origin);
  expect(now().curves).toEqual({});
  viewer.run('setRenderMode', { mode: 'isosurface' }, origin);
  drag(0, -40);
  expect(shownIsoHu(now())).toBe(250 - 120);
});

test('a hit brings the crosshair, and the pin with its tool; a miss says so and moves nothing', () => {
  const hit = voxelCentre(scan.volume, 3, 2, 4);
  expect(locate(viewer, hit, origin).remark).toBe('');
  expect(now().crosshair).toBe(hit);
  expect(now().annotations.pin).toBeUndefined();
  viewer.run('selectTool', { tool: 'pin' }, origin);
  locate(viewer, hit, origin);
  expect(now().annotations.pin).toEqual(hit);
  expect(locate(viewer, undefined, origin).remark).toMatch(/Nothing is hit here/);
  viewer.run('setRenderMode', { mode: 'radiograph' }, origin);
  expect(locate(viewer, undefined, origin).remark).toMatch(/no depth/);
  expect(now().crosshair).toBe(hit);
});
