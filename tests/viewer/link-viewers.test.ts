import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { affine } from '../../src/imaging/affine.ts';
import { lps } from '../../src/imaging/spaces.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import { linkViewers } from '../../src/viewer/link-viewers.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';

/** 30 × 20 × 40 voxels of 0.75 × 2.5 × `sliceMm`, the first at `first`. */
function volume(first: readonly [number, number, number], sliceMm: number): Volume {
  const lpsFromIndex = affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, 0, sliceMm], first);
  const dims = [30, 20, 40] as const;
  return { dims, lpsFromIndex, hu: new Int16Array(24_000), huRange: [0, 0], unit: 'HU' };
}

const byKey = { input: 'keyboard', condition: 'flat' } as const;
let first: Viewer;
let second: Viewer;
const at = (viewer: Viewer) => viewer.store.getState().crosshair;

function reading(grid: Volume): Viewer {
  const viewer = createViewer({ clock: createManualClock(), newId: () => 'id' });
  viewer.run('openScan', { scan: createScan(testSeries, grid) }, byKey);
  return viewer;
}

beforeEach(() => {
  first = reading(volume([-11, -23, 37], 7.25));
  second = reading(volume([-11, -23, 37], 5));
});

describe('in one frame of reference', () => {
  it('both show the same place, the second in the middle of its own nearest slice', () => {
    const link = linkViewers(first, second, true);
    link.setTogether(true);
    expect(Math.abs(at(second)[2] - at(first)[2])).toBeLessThanOrEqual(2.5);
    first.run('moveCrosshair', { to: lps(-5, 2, 80.5) }, byKey);
    const [, , z] = at(second);
    expect(z).toBeCloseTo(37 + 5 * Math.round(43.5 / 5), 9);
    expect(at(first)).toEqual([-5, 2, 80.5]);
  });

  it('the second leads as well, and neither comes back to the other', () => {
    linkViewers(first, second, true).setTogether(true);
    second.run('scroll', { plane: 'axial', slices: 4 }, byKey);
    expect(Math.abs(at(first)[2] - at(second)[2])).toBeLessThanOrEqual(7.25 / 2);
    const moves = (viewer: Viewer) => viewer.log.filter(({ command }) => command === 'moveCrosshair').length;
    expect([moves(first), moves(second)]).toEqual([1, 1]);
  });
});

describe('in different frames of reference', () => {
  beforeEach(() => {
    second = reading(volume([400, 300, -900], 3));
  });

  it('both go the same way from where they were linked, and unlinked each goes alone', () => {
    const link = linkViewers(first, second, false);
    const [a, b] = [at(first), at(second)];
    link.setTogether(true);
    expect(at(second)).toEqual(b);
    first.run('moveCrosshair', { to: lps(a[0], a[1], a[2] + 14.5) }, byKey);
    expect(at(second)[2]).toBeCloseTo(b[2] + 15, 9);
    link.setTogether(false);
    first.run('moveCrosshair', { to: a }, byKey);
    expect(at(second)[2]).toBeCloseTo(b[2] + 15, 9);
  });

  it('keep the distance of the link however long one stands at the end of its scan', () => {
    const [a, b] = [at(first), at(second)];
    linkViewers(first, second, false).setTogether(true);
    first.run('scroll', { plane: 'axial', slices: 100 }, byKey);
    expect(at(second)[2]).toBeCloseTo(-900 + 3 * 39, 9);
    first.run('moveCrosshair', { to: a }, byKey);
    expect(Math.abs(at(second)[2] - b[2])).toBeLessThanOrEqual(1.5);
  });
});

it('layout and tool always go together, window and greys when linked, and nothing after the end', () => {
  const link = linkViewers(first, second, true);
  const window = { centre: 37, width: 415 };
  first.run('setLayout', { layout: 'one', main: 'coronal' }, byKey);
  first.run('setWindow', { window }, byKey);
  first.run('selectTool', { tool: 'pan' }, byKey);
  expect(second.store.getState()).toMatchObject({ layout: 'one', mainView: 'coronal', tool: 'pan' });
  expect(second.store.getState().window).not.toEqual(window);
  link.setTogether(true);
  second.run('setWindow', { window: { centre: 41, width: 81 } }, byKey);
  second.run('invertGreys', undefined, byKey);
  second.run('maximise', { view: 'sagittal' }, byKey);
  expect(first.store.getState()).toMatchObject({
    window: { centre: 41, width: 81 },
    invertedGreys: true,
    maximised: 'sagittal',
  });
  first.run('maximise', { view: 'sagittal' }, byKey);
  expect(second.store.getState().maximised).toBeUndefined();
  link.stop();
  first.run('setLayout', { layout: 'grid' }, byKey);
  expect(second.store.getState().layout).toBe('one');
});

it('a window in HU is not given to values that are none', () => {
  second = reading({ ...volume([-11, -23, 37], 5), unit: 'uncalibrated' });
  const own = second.store.getState().window;
  linkViewers(first, second, true).setTogether(true);
  first.run('setWindow', { window: { centre: 37, width: 415 } }, byKey);
  expect(second.store.getState().window).toEqual(own);
});
