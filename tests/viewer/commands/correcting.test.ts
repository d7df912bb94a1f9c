import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { type Lps, lps } from '../../../src/imaging/spaces.ts';
import { distance } from '../../../src/imaging/vector.ts';
import { chooseDropped } from '../../../src/viewer/choose-dropped.ts';
import { chosenPlane } from '../../../src/viewer/chosen-plane.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { firstCut } from '../../../src/viewer/held-cut.ts';
import { FINE_NUDGE, nudgeHandle } from '../../../src/viewer/nudge-handle.ts';
import { chosenPoint } from '../../../src/viewer/selected-handle.ts';
import { shownPlane } from '../../../src/viewer/slice-viewport.ts';
import { canTakeBack, takeBack } from '../../../src/viewer/take-back.ts';
import { exampleScan } from '../../xr/example-scan.ts';

const by = { input: 'controller', condition: 'xr' } as const;
/** 50 × 60 × 7 voxels of 0.75 × 2.5 × 7.25 mm, its middle at 0. */
const scan = exampleScan();
let viewer: Viewer;
const state = () => viewer.store.getState();
const drop = (at: Lps) => {
  const before = state();
  viewer.run('placePoint', { at, id: viewer.newId(), createdAt: 1 }, by);
  chooseDropped(viewer, before, by);
};

beforeEach(() => {
  let ids = 0;
  viewer = createViewer({ clock: createManualClock(1), newId: () => `id${ids++}` });
  viewer.run('openScan', { scan }, by);
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, by);
});

describe('a dropped point', () => {
  test('is moved by voxels while the next is still to be placed, and the next is where it would be', () => {
    drop(lps(3, -4, 0));
    viewer.run('hoverPlacing', { at: lps(9, 9, 0) }, by);
    expect(nudgeHandle(viewer, 'axial', [1, -1], by)).toBe(true);
    expect(distance(chosenPoint(state())!, lps(3.75, -6.5, 0))).toBeLessThan(1e-9);
    expect(nudgeHandle(viewer, 'sagittal', [0, FINE_NUDGE], by)).toBe(true);
    expect(distance(chosenPoint(state())!, lps(3.75, -6.5, -7.25 * FINE_NUDGE))).toBeLessThan(1e-9);
    expect(state().placing?.hover).toEqual(lps(9, 9, 0));
  });

  test('is chosen in turn, the last when the measurement is whole, and let go', () => {
    drop(lps(3, -4, 0));
    drop(lps(11, 2, 0));
    expect(state().annotations.measurements).toHaveLength(1);
    expect(chosenPoint(state())).toEqual(lps(11, 2, 0));
    nudgeHandle(viewer, 'axial', [-1, 0], by);
    expect(chosenPoint(state())).toEqual(lps(10.25, 2, 0));
    viewer.run('releasePoint', undefined, by);
    expect(chosenPoint(state())).toBeUndefined();
    expect(nudgeHandle(viewer, 'axial', [1, 0], by)).toBe(false);
  });

  test('is let go while placing goes on', () => {
    drop(lps(3, -4, 0));
    viewer.run('releasePoint', undefined, by);
    expect(chosenPoint(state())).toBeUndefined();
    expect(state().placing?.points).toHaveLength(1);
  });

  test('is taken back before anything else is', () => {
    drop(lps(3, -4, 0));
    drop(lps(11, 2, 0));
    drop(lps(-5, 5, 0));
    takeBack(viewer, by);
    expect(state().placing).toBeUndefined();
    expect(state().annotations.measurements).toHaveLength(1);
    takeBack(viewer, by);
    expect(state().annotations.measurements).toHaveLength(0);
    expect(canTakeBack(viewer)).toBe(false);
  });

  test('keeps what its kind keeps in step', () => {
    viewer.run('selectTool', { tool: 'measure', kind: 'bidirectional' }, by);
    for (const at of [lps(-10, 0, 0), lps(10, 0, 0), lps(2, 5, 0)]) drop(at);
    nudgeHandle(viewer, 'axial', [2, 0], by);
    const { points } = state().placing!;
    expect(points).toHaveLength(3);
    expect(points[0]).toEqual(lps(-10, 0, 0));
  });
});

test('a point on the held plane moves along that, any other along the view', () => {
  const cut = firstCut(scan, lps(0, 0, 0));
  viewer.run('holdCut', { cut }, by);
  const held = state().cut!.plane;
  const onCut = lps(0, held.down[1] * 8, held.down[2] * 8);
  drop(onCut);
  expect(chosenPlane(state(), 'axial')).toBe(held);
  viewer.run('cancelPlacing', undefined, by);
  drop(lps(4, 7, 0));
  expect(chosenPlane(state(), 'axial')).toEqual(shownPlane(state(), 'axial'));
});

test('with a press the log keeps the ray beside the point', () => {
  const aim = { pressedMs: 1234, atPress: lps(1, 2, 3), before: lps(1.5, 2, 3) };
  viewer.run('placePoint', { at: lps(1.5, 2, 3), id: 'a', createdAt: 1, aim }, by);
  expect(viewer.log.at(-1)).toMatchObject({ command: 'placePoint', params: { at: [1.5, 2, 3], aim } });
});
