import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { sliceViewport, lpsFromScreen } from '../../src/viewer/slice-viewport.ts';
import { type Lps, lps } from '../../src/imaging/spaces.ts';
import { add, distance, dot, scale, subtract } from '../../src/imaging/vector.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import { dragHandle } from '../../src/viewer/drag-handle.ts';
import { finishOpenMeasurement } from '../../src/viewer/finish-measurement.ts';
import { handleAt } from '../../src/viewer/grab.ts';
import { loupePicture } from '../../src/viewer/loupe-picture.ts';
import { chooseNextHandle, nudgeHandle } from '../../src/viewer/nudge-handle.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { selectedHandle } from '../../src/viewer/selected-handle.ts';
import { placingPoints, readsInPause, shapesOn } from '../../src/viewer/shown-shapes.ts';
import { shownPlane } from '../../src/viewer/slice-viewport.ts';
import type { ToolEvent } from '../../src/viewer/tools/tool.ts';
import { ball, scanOf, seriesSteps, somewhere } from '../support/analytic-volumes.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume, voxelCentre } from '../support/tilted-volume.ts';

const by = { input: 'mouse', condition: 'flat' } as const;
const scan = createScan(testSeries, tiltedVolume());
let viewer: Viewer;
const state = () => viewer.store.getState();
const list = () => state().annotations.measurements;
const pick = (kind: string) => viewer.run('selectTool', { tool: 'measure', kind }, by);
const put = (at: Lps, reachMm = 0.5) =>
  viewer.run('placePoint', { at, id: viewer.newId(), createdAt: 0, reachMm }, by);
const near = (x: number, y: number, z = 0) => lps(...add(state().crosshair, [x, y, z]));
const plane = () => shownPlane(state(), 'axial');

function open(opened = scan) {
  let ids = 0;
  viewer = createViewer({ clock: createManualClock(1), newId: () => `id${++ids}` });
  viewer.run('openScan', { scan: opened }, by);
}
beforeEach(() => open());

describe('a path of any number of points', () => {
  beforeEach(() => {
    pick('polyline');
    for (const [x, y] of [
      [0, 0],
      [1, 0.5],
      [2, 0],
    ] as const)
      put(near(x, y));
  });

  test('ends where its last point is pressed again, a shaky hand beside it too', () => {
    put(near(2.3, 0.2));
    expect(list().map(({ points }) => points.length)).toEqual([3]);
    expect(state().placing).toBeUndefined();
  });

  test('goes on where the press is further off', () => {
    put(near(2.7, 0.2));
    expect(list()).toEqual([]);
    expect(state().placing?.points).toHaveLength(4);
  });

  test('ends with Enter, except where the keys have walked to a new place: there Enter places', () => {
    viewer.run('moveCrosshair', { to: near(0.4, 0.3) }, by);
    viewer.run('hoverPlacing', { at: state().crosshair }, by);
    expect(finishOpenMeasurement(viewer, by)).toBe(false);
    put(state().crosshair);
    expect(finishOpenMeasurement(viewer, by)).toBe(true);
    expect(list()[0]?.points).toHaveLength(4);
  });

  test('one point is no path', () => {
    viewer.run('cancelPlacing', undefined, by);
    put(near(0, 0));
    put(near(0, 0));
    expect(finishOpenMeasurement(viewer, by)).toBe(false);
    expect([list().length, state().placing?.points.length]).toEqual([0, 1]);
  });
});

test('the short axis follows the hand at right angles before it is put', () => {
  pick('bidirectional');
  for (const [x, y] of [
    [-1, 0],
    [1, 0.5],
    [0, 1],
  ] as const)
    put(near(x, y));
  viewer.run('hoverPlacing', { at: near(0.9, -1.7) }, by);
  const [a, b, c, d] = placingPoints(state()) as [Lps, Lps, Lps, Lps];
  expect(dot(subtract(b, a), subtract(d, c))).toBeCloseTo(0, 12);
  put(near(0.9, -1.7));
  expect(list()[0]!.points[3]).toEqual(d);
});

describe('correcting', () => {
  beforeEach(() => {
    pick('length');
    put(near(-1, 0));
    put(near(1, 1));
  });
  const point = (i: number) => list()[0]!.points[i]!;

  test('arrows move a chosen point by one voxel of its direction, or a tenth; a run of them is one undo', () => {
    expect(nudgeHandle(viewer, 'axial', [1, 0], by)).toBe(false);
    chooseNextHandle(viewer, 1, by);
    chooseNextHandle(viewer, 1, by);
    expect(selectedHandle(state())).toEqual({ id: list()[0]!.id, pointIndex: 1 });
    expect(state().crosshair).toEqual(point(1));
    const before = point(1);
    nudgeHandle(viewer, 'axial', [1, 0], by);
    expect(distance(point(1), before)).toBeCloseTo(0.75, 9);
    nudgeHandle(viewer, 'axial', [0, 0.1], by);
    const { right, down } = plane();
    const offset = subtract(point(1), before);
    expect([dot(offset, right), dot(offset, down)]).toEqual([
      expect.closeTo(0.75, 9),
      expect.closeTo(0.25, 9),
    ]);
    viewer.undo(by);
    expect(point(1)).toEqual(before);
    expect(state().selectedPoint).toBe(1);
    chooseNextHandle(viewer, -1, by);
    expect(state().selectedPoint).toBe(0);
  });

  test('a name, a colour, a lock and a copy can each be undone; an empty name is none', () => {
    const id = list()[0]!.id;
    const note = (notes: object) => viewer.run('annotateMeasurement', { id, notes }, by);
    note({ label: '  Node  ' });
    note({ colour: 'violet' });
    note({ locked: true });
    note({ label: ' ' });
    expect(list()[0]).toMatchObject({ label: undefined, colour: 'violet', locked: true });
    viewer.run('copyMeasurement', { id, newId: 'copy', createdAt: 5 }, by);
    const [own, copy] = list();
    expect(copy).toMatchObject({ id: 'copy', colour: 'violet', locked: undefined, createdAt: 5 });
    expect(distance(copy!.points[0]!, copy!.points[1]!)).toBeCloseTo(distance(point(0), point(1)), 9);
    expect(dot(subtract(copy!.points[0]!, own!.points[0]!), plane().normal)).toBeCloseTo(0, 9);
    expect(state().selectedId).toBe('copy');
    for (let i = 0; i < 5; i++) viewer.undo(by);
    expect(list()).toEqual([expect.not.objectContaining({ label: expect.anything() })]);
    expect(list()[0]?.colour).toBeUndefined();
  });

  test('what is hidden is not drawn and cannot be taken by the hand', () => {
    const at = point(0);
    expect(handleAt(list(), plane(), at, 1)).toMatchObject({ pointIndex: 0 });
    viewer.run('annotateMeasurement', { id: list()[0]!.id, notes: { hidden: true } }, by);
    expect(handleAt(list(), plane(), at, 1)).toBeUndefined();
    expect(shapesOn(state(), list()[0]!, plane())).toEqual([]);
  });
});

describe('a ball of 5 mm, bright in dark', () => {
  const volume = scanOf(seriesSteps.tilted, somewhere, 14, ball(somewhere, 5, 60, -800));
  const bright = createScan(testSeries, volume);
  beforeEach(() => {
    open(bright);
    viewer.run('moveCrosshair', { to: somewhere }, by);
  });
  const event = (at: Lps): ToolEvent => ({
    viewer,
    origin: by,
    plane: 'axial',
    shown: plane(),
    at,
    movedMm: [0, 0],
    movedShare: [0, 0],
    reachMm: 1,
    dragged: true,
  });
  const off = (direction: 'right' | 'down', mm: number) =>
    lps(...add(somewhere, scale(plane()[direction], mm)));

  test('dragged points go to its edge where that is asked for, to less than half a voxel', () => {
    pick('length');
    put(off('right', -1));
    put(off('right', 1));
    const handle = { id: list()[0]!.id, pointIndex: 1 };
    dragHandle.drag(event(off('right', 3.8)), handle, 'drag');
    expect(distance(list()[0]!.points[1]!, somewhere)).toBeCloseTo(3.8, 9);
    viewer.run('setSnapping', { on: true }, by);
    for (const direction of ['right', 'down'] as const)
      for (const mm of [3.4, 4.4, 5.9, -3.7, -6.5]) {
        dragHandle.drag(event(off(direction, mm)), handle, 'drag');
        expect(Math.abs(distance(list()[0]!.points[1]!, somewhere) - 5)).toBeLessThan(0.4);
      }
    // Far from any edge it stays under the hand.
    dragHandle.drag(event(off('down', 12)), handle, 'drag');
    expect(list()[0]!.points[1]).toEqual(off('down', 12));
    expect(state().dragging).toBe('axial');
    dragHandle.release(event(off('down', 12)));
    expect(state().dragging).toBeUndefined();
  });

  test('its volume by density is kept with the bounds it began with, and follows when they change', () => {
    pick('threshold-volume');
    put(somewhere);
    put(off('right', 8));
    const [volumeOf] = list();
    expect(volumeOf!.parameters).toEqual({ lowHu: -370, highHu: 3071 });
    const id = volumeOf!.id;
    viewer.run('setParameters', { id, parameters: { lowHu: -1e39, highHu: Number.NaN } }, by);
    expect(list()[0]!.parameters).toEqual({ lowHu: -3.4e38, highHu: 3071 });
    viewer.undo(by);
    expect(list()[0]!.parameters).toEqual({ lowHu: -370, highHu: 3071 });
  });

  test('a sphere is drawn on every slice that cuts it; too many voxels wait for the end of a drag', () => {
    pick('sphere');
    put(somewhere);
    put(off('right', 6));
    const [sphere] = list();
    const at = (mm: number) => ({ ...plane(), origin: lps(...add(somewhere, scale(plane().normal, mm))) });
    const kinds = (mm: number) => shapesOn(state(), sphere!, at(mm)).map(({ shape }) => shape);
    expect(kinds(5)).toEqual(['ellipsoid', 'label']);
    expect(kinds(-7)).toEqual([]);
    const dragged = { ...state(), dragging: 'axial' } as const;
    expect(readsInPause(dragged, sphere!)).toBe(false);
    const huge = { ...sphere!, points: [somewhere, off('right', 500)] };
    const fine = { ...bright, volume: { ...volume, dims: [900, 900, 900] as const } };
    expect(readsInPause({ ...dragged, scan: fine }, huge)).toBe(true);
    expect(readsInPause({ ...dragged, scan: fine, dragging: undefined }, huge)).toBe(false);
  });
});

test('the loupe shows the voxel that lies under the point', () => {
  const view = sliceViewport(scan, 'axial', state(), { width: 300, height: 300 });
  const centre = voxelCentre(scan.volume, 3, 2, 4);
  const small = {
    ...view,
    plane: { ...view.plane, origin: centre },
    size: { width: 21, height: 21 },
    mmPerPixel: 0.05,
    centre,
  };
  const window = { centre: 432 - 0.5, width: 1000 };
  const { rgba } = loupePicture(scan, { window, invertedGreys: false, smoothSlices: false }, small);
  // Voxel (3, 2, 4) holds 423; its neighbours 10 more or less, or 1.
  const middle = rgba[4 * (10 + 21 * 10)]!;
  const at = lpsFromScreen(small, 10.5, 10.5);
  expect(distance(at, centre)).toBeCloseTo(0, 9);
  expect(Math.abs(middle - (255 * (423 - (431.5 - 500))) / 1000)).toBeLessThan(1.5);
});
