import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { directionLetters, planeNames, standardPlanes } from '../../src/imaging/slice-plane.ts';
import { slicePosition, sliceStepMm } from '../../src/imaging/slice-position.ts';
import { angleBetween, isTurned, turnAxes } from '../../src/imaging/turn-plane.ts';
import { add, cross, distance, dot, length, scale, subtract } from '../../src/imaging/vector.ts';
import { huAt, voxelAt } from '../../src/imaging/volume.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { lpsFromScreen, screenFromLps, shownPlane, sliceViewport } from '../../src/viewer/slice-viewport.ts';
import { tools } from '../../src/viewer/tools/index.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume, voxelCentre } from '../support/tilted-volume.ts';

const origin = { input: 'mouse', condition: 'flat' } as const;
const size = { width: 640, height: 410 };
const degrees = (angle: number) => (angle * Math.PI) / 180;
const scan = createScan(testSeries, tiltedVolume());
let viewer: Viewer;
const state = () => viewer.store.getState();
const view = (name: (typeof planeNames)[number]) => sliceViewport(scan, name, state(), size);

beforeEach(() => {
  viewer = createViewer({ clock: createManualClock(), newId: () => 'id' });
  viewer.run('openScan', { scan }, origin);
});

describe('turning the crosshair’s lines in the axial view', () => {
  beforeEach(() => viewer.run('turnPlanes', { plane: 'axial', angleRad: degrees(30) }, origin));

  it('leaves the axial picture alone and tilts the two others by the angle', () => {
    const straight = standardPlanes(scan.frame);
    expect(state().planes.axial).toBe(viewer.store.getState().planes.axial);
    expect(isTurned(state().planes.axial, straight.axial)).toBe(false);
    for (const name of ['coronal', 'sagittal'] as const)
      expect(angleBetween(state().planes[name], straight[name])).toBeCloseTo(degrees(30), 12);
  });

  it('turns clockwise on the screen: the coronal’s line falls to the right', () => {
    const axial = view('axial');
    const along = cross(state().planes.coronal.normal, axial.plane.normal);
    const [x, y] = [dot(along, axial.plane.right), dot(along, axial.plane.down)];
    expect(Math.abs(y / x)).toBeCloseTo(Math.tan(degrees(30)), 9);
    expect(y / x).toBeGreaterThan(0);
  });

  it('keeps the crosshair where it was on the screen', () => {
    const before = screenFromLps(view('coronal'), state().crosshair);
    viewer.run('turnPlanes', { plane: 'sagittal', angleRad: degrees(-40) }, origin);
    const after = screenFromLps(view('coronal'), state().crosshair);
    expect([after.x, after.y]).toEqual([expect.closeTo(before.x, 9), expect.closeTo(before.y, 9)]);
  });

  it('turned again in another view is doubly oblique and still at right angles', () => {
    viewer.run('turnPlanes', { plane: 'coronal', angleRad: degrees(20) }, origin);
    const { axial, coronal, sagittal } = state().planes;
    expect(dot(axial.normal, coronal.normal)).toBeCloseTo(0, 12);
    expect(dot(axial.normal, sagittal.normal)).toBeCloseTo(0, 12);
    expect(dot(coronal.normal, sagittal.normal)).toBeCloseTo(0, 12);
    expect(sagittal.normal.filter((part) => Math.abs(part) > 0.1)).toHaveLength(3);
  });

  it('goes back to the scan’s own planes, in the middle of the view', () => {
    viewer.run('straightenPlanes', undefined, origin);
    expect(state().planes).toEqual(standardPlanes(scan.frame));
    expect(state().framing.coronal).toEqual({ panMm: [0, 0], zoom: 1 });
  });
});

it('turns one plane alone when asked', () => {
  viewer.run('turnPlanes', { plane: 'axial', angleRad: degrees(10), only: 'sagittal' }, origin);
  const straight = standardPlanes(scan.frame);
  expect(isTurned(state().planes.coronal, straight.coronal)).toBe(false);
  expect(isTurned(state().planes.sagittal, straight.sagittal)).toBe(true);
});

it('stays orthonormal after ten thousand turns', () => {
  let axes = standardPlanes(scan.frame).coronal;
  for (let n = 0; n < 10_000; n++) axes = turnAxes(axes, [0.6, 0, 0.8], 0.0123);
  expect(length(axes.right)).toBeCloseTo(1, 12);
  expect(dot(axes.right, axes.down)).toBeCloseTo(0, 12);
  expect(cross(axes.right, axes.down)).toEqual(axes.normal.map((part) => expect.closeTo(part, 12)));
});

it('a drag with the turn tool turns by the angle that the pointer went round the crosshair', () => {
  const axial = view('axial');
  const { x, y } = screenFromLps(axial, state().crosshair);
  const at = (angle: number) =>
    lpsFromScreen(axial, x + 80 * Math.cos(degrees(angle)), y + 80 * Math.sin(degrees(angle)));
  const [from, to] = [at(10), at(33)];
  const moved = subtract(to, from);
  const movedMm = [dot(moved, axial.plane.right), dot(moved, axial.plane.down)] as const;
  tools.get('turn').drag?.({
    viewer,
    origin,
    plane: 'axial',
    shown: axial.plane,
    at: to,
    movedMm,
    movedShare: [0, 0],
    reachMm: 0,
    dragged: true,
  });
  expect(angleBetween(state().planes.coronal, standardPlanes(scan.frame).coronal)).toBeCloseTo(
    degrees(23),
    9,
  );
  expect(dot(state().planes.coronal.right, axial.plane.down)).toBeGreaterThan(0);
});

// biome-ignore format: a table
describe.each([
  { turns: [['axial', 30]] },
  { turns: [['axial', 30], ['coronal', -25]] },
  { turns: [['sagittal', 77], ['axial', 12], ['coronal', 41]] },
] as const)('planes turned $turns', ({ turns }) => {
  beforeEach(() => {
    for (const [plane, angle] of turns)
      viewer.run('turnPlanes', { plane, angleRad: degrees(angle) }, origin);
  });

  it.each(planeNames)('the place of a voxel on the %s screen is the voxel under the cursor', (name) => {
    for (const voxel of [[3, 4, 5], [0, 5, 2], [4, 0, 6]] as const) {
      const [i, j, k] = voxel;
      viewer.run('moveCrosshair', { to: voxelCentre(scan.volume, i, j, k) }, origin);
      const { x, y, offPlaneMm } = screenFromLps(view(name), voxelCentre(scan.volume, i, j, k));
      expect(offPlaneMm).toBeCloseTo(0, 9);
      const under = lpsFromScreen(view(name), x, y);
      expect(voxelAt(scan.volume, under)).toEqual([i, j, k]);
      expect(huAt(scan.volume, under)).toBe(i + 10 * j + 100 * k);
    }
  });

  it.each(planeNames)('scrolling the %s view visits every slice once, in the grid, and back', (name) => {
    const turned = isTurned(state().planes[name], standardPlanes(scan.frame)[name]);
    viewer.run('scroll', { plane: name, slices: -1000 }, origin);
    const seen: number[] = [];
    const { count } = slicePosition(scan.volume, shownPlane(state(), name));
    const step = sliceStepMm(scan.volume, shownPlane(state(), name));
    let last = state().crosshair;
    for (let n = 0; n < count; n++) {
      if (turned) expect(voxelAt(scan.volume, state().crosshair)).toBeDefined();
      seen.push(slicePosition(scan.volume, shownPlane(state(), name)).number);
      viewer.run('scroll', { plane: name, slices: 1 }, origin);
      const went = dot(subtract(state().crosshair, last), state().planes[name].normal);
      expect(went).toBeCloseTo(n === count - 1 ? 0 : step, 9);
      last = state().crosshair;
    }
    expect(seen).toEqual(Array.from({ length: count }, (_, n) => n + 1));
  });

  it('steps by one voxel along the way that it goes', () => {
    for (const name of planeNames) {
      const plane = shownPlane(state(), name);
      const step = sliceStepMm(scan.volume, plane);
      expect(step).toBeGreaterThan(0.7);
      expect(step).toBeLessThan(7.3);
    }
  });
});

it('names oblique directions by the patient, the nearest first', () => {
  expect(directionLetters([0.8, 0, 0.6])).toBe('LH');
  expect(directionLetters([-0.6, -0.8, 0])).toBe('AR');
  expect(directionLetters([-0.5, 0.62, -0.6])).toBe('PFR');
  expect(directionLetters([0.99, 0.1, 0])).toBe('L');
  const { right, down } = turnAxes(standardPlanes(scan.frame).coronal, [0, 0, 1], degrees(-40));
  expect(directionLetters(right)).toBe('LA');
  expect(directionLetters(scale(right, -1))).toBe('RP');
  expect(directionLetters(add(down, [0, 0, 0]))).toMatch(/^F/);
  expect(distance(right, down)).toBeCloseTo(Math.SQRT2, 9);
});
