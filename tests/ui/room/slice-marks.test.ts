import { beforeEach, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { add } from '../../../src/imaging/vector.ts';
import { centreOf } from '../../../src/imaging/volume.ts';
import { sphere } from '../../../src/measure/ellipsoid.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { cutViewport, firstCut } from '../../../src/viewer/held-cut.ts';
import { screenFromLps, sliceViewport } from '../../../src/viewer/slice-viewport.ts';
import { PALETTE } from '../../../src/ui/room/palette.ts';
import { sliceMarks } from '../../../src/ui/room/slice-marks.ts';
import { volumeMarks } from '../../../src/ui/room/volume-marks.ts';
import { exampleScan } from '../../xr/example-scan.ts';

const origin = { input: 'controller', condition: 'xr' } as const;
const scan = exampleScan();
let viewer: Viewer;

beforeEach(() => {
  viewer = createViewer({ clock: createManualClock(1), newId: () => 'id' });
  viewer.run('openScan', { scan }, origin);
});

const viewOf = () => {
  const size = { width: 620, height: 620 };
  return sliceViewport(scan, 'axial', viewer.store.getState(), size);
};
const marks = () => sliceMarks(viewer.store.getState(), 'axial', viewOf());
const near = (x: number, y: number, z: number) => lps(...add(viewer.store.getState().crosshair, [x, y, z]));

/** Six numbers of each line of one colour. */
function linesOf({ ends, colors }: { ends: readonly number[]; colors: readonly number[] }, color: number) {
  return colors.flatMap((c, i) => (c === color ? [ends.slice(6 * i, 6 * i + 6)] : []));
}

function measure(from = near(-5, 0, 0), to = near(6, 8, 0)) {
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, origin);
  viewer.run('placePoint', { at: from, id: 'a', createdAt: 1 }, origin);
  viewer.run('placePoint', { at: to, id: 'a', createdAt: 1 }, origin);
  viewer.run('selectMeasurement', { id: undefined }, origin);
}

test('a length is drawn from end to end with its millimetres, y up', () => {
  const [from, to] = [near(-5, 0, 0), near(6, 8, 0)];
  measure(from, to);
  const [a, b] = [screenFromLps(viewOf(), from), screenFromLps(viewOf(), to)];
  const [line] = linesOf(marks().lines, PALETTE.own);
  expect(line).toEqual([a.x, -a.y, 0, b.x, -b.y, 0]);
  expect(marks().labels).toMatchObject([{ text: '13.6 mm', color: PALETTE.own }]);
});

test('on another slice it is not drawn; in the volume it is, in LPS', () => {
  const [from, to] = [near(-5, 0, 0), near(6, 8, 0)];
  measure(from, to);
  viewer.run('scroll', { plane: 'axial', slices: 2 }, origin);
  expect(linesOf(marks().lines, PALETTE.own)).toEqual([]);
  expect(linesOf(volumeMarks(viewer.store.getState(), 'axial'), PALETTE.own)).toEqual([[...from, ...to]]);
});

test('the point under way shows its live millimetres', () => {
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, origin);
  viewer.run('placePoint', { at: near(0, 0, 0), id: 'a', createdAt: 1 }, origin);
  viewer.run('hoverPlacing', { at: near(3, 4, 0) }, origin);
  expect(marks().labels.map(({ text }) => text)).toEqual(['5.0 mm']);
});

test('the pin shows near its slice alone, the truth where a slice cuts it', () => {
  viewer.run('setPin', { at: near(2, 3, 0) }, origin);
  viewer.run('showTruth', { shapes: [{ shape: 'ellipsoid', ...sphere(near(0, 0, 0), 9) }] }, origin);
  expect(linesOf(marks().lines, PALETTE.pin)).not.toEqual([]);
  const { x, y } = screenFromLps(viewOf(), near(0, 0, 0));
  for (const [x0 = 0, y0 = 0] of linesOf(marks().lines, PALETTE.truth))
    expect(Math.hypot(x0 - x, -y0 - y) * viewOf().mmPerPixel).toBeCloseTo(9, 6);
  viewer.run('scroll', { plane: 'axial', slices: 2 }, origin);
  expect(linesOf(marks().lines, PALETTE.pin)).toEqual([]);
  expect(linesOf(marks().lines, PALETTE.truth)).toEqual([]);
});

test('a true diameter is drawn on the slices it reaches, and on no other', () => {
  const [from, to] = [near(-4, 0, -5), near(4, 0, 9)];
  const label = { shape: 'label', at: near(0, 0, 2), text: '16.1 mm' } as const;
  viewer.run('showTruth', { shapes: [{ shape: 'segment', from, to }, label] }, origin);
  expect(linesOf(marks().lines, PALETTE.truth)).toHaveLength(1);
  expect(marks().labels).toHaveLength(1);
  viewer.run('scroll', { plane: 'axial', slices: 3 }, origin);
  expect(linesOf(marks().lines, PALETTE.truth)).toHaveLength(0);
  expect(marks().labels).toHaveLength(0);
});

test('nothing is drawn outside the picture, however far it is enlarged', () => {
  measure();
  viewer.run('zoomSlice', { plane: 'axial', factor: 12 }, origin);
  const { ends } = marks().lines;
  for (let i = 0; i < ends.length; i += 3) {
    expect(ends[i]!).toBeGreaterThanOrEqual(-1e-9);
    expect(ends[i]!).toBeLessThanOrEqual(620 + 1e-9);
    expect(-ends[i + 1]!).toBeGreaterThanOrEqual(-1e-9);
    expect(-ends[i + 1]!).toBeLessThanOrEqual(620 + 1e-9);
  }
});

test('the crosshair’s lines run along the other planes and leave the middle open', () => {
  const { x, y } = screenFromLps(viewOf(), viewer.store.getState().crosshair);
  for (const [x0, y0, , x1, y1] of linesOf(marks().lines, PALETTE.sagittal)) {
    expect([x0, x1]).toEqual([expect.closeTo(x, 6), expect.closeTo(x, 6)]);
    expect(Math.min(Math.abs(-y0! - y), Math.abs(-y1! - y))).toBeGreaterThan(20);
  }
  expect(linesOf(marks().lines, PALETTE.coronal)).toHaveLength(2);
  expect(linesOf(marks().lines, PALETTE.axial)).toHaveLength(0);
});

test('the volume shows the frame of the slice on the panel, where it lies in the patient', () => {
  const frame = linesOf(volumeMarks(viewer.store.getState(), 'axial'), PALETTE.axial);
  const { crosshair } = viewer.store.getState();
  for (const [, , z0, , , z1] of frame.slice(0, 6)) expect([z0, z1]).toEqual([crosshair[2], crosshair[2]]);
  // 50 columns of 0.75 mm by 60 rows of 2.5 mm.
  const lengths = frame.map(([x0, y0, , x1, y1]) => Math.hypot(x1! - x0!, y1! - y0!)).sort((a, b) => b - a);
  expect(lengths.slice(0, 4)).toEqual([150, 150, 37.5, 37.5].map((mm) => expect.closeTo(mm, 9)));
});

test('a held cut is a line on the slices where it crosses them', () => {
  const [x, y, z] = centreOf(scan.volume);
  const [s, c] = [Math.sin(0.6), Math.cos(0.6)];
  // Leans about the left–right axis, through a place 4 mm headward of the slice.
  const plane = {
    origin: lps(x + 3, y - 6, viewer.store.getState().crosshair[2] + 4),
    right: [1, 0, 0] as const,
    down: [0, s, -c] as const,
    normal: [0, c, s] as const,
  };
  viewer.run('holdCut', { cut: { plane, sizeMm: 100, clip: 0 } }, origin);
  const halves = linesOf(marks().lines, PALETTE.cut);
  // On the slice the plane lies 4 mm · tan further back: n·(p − origin) = 0 with z 4 mm lower.
  const crossed = screenFromLps(viewOf(), lps(x, y - 6 + (4 * s) / c, z));
  for (const [, y1, , , y2] of halves) for (const at of [y1, y2]) expect(at).toBeCloseTo(-crossed.y, 6);
  const ends = halves.flatMap(([x1, , , x2]) => [x1!, x2!]);
  expect([Math.min(...ends), Math.max(...ends)]).toEqual([0, 620]);
});

test('on the cut all three planes are lines, open where the crosshair lies above it', () => {
  viewer.run('holdCut', { cut: firstCut(scan, viewer.store.getState().crosshair) }, origin);
  const cut = viewer.store.getState().cut!;
  const { lines } = sliceMarks(viewer.store.getState(), 'cut', cutViewport(cut, { width: 450, height: 450 }));
  for (const name of ['axial', 'coronal', 'sagittal'] as const) {
    const pieces = linesOf(lines, PALETTE[name]);
    expect(pieces).toHaveLength(2);
    for (const [x1, y1, , x2, y2] of pieces)
      expect(Math.min(Math.hypot(x1! - 225, y1! + 225), Math.hypot(x2! - 225, y2! + 225))).toBeCloseTo(22, 6);
  }
  expect(linesOf(lines, PALETTE.cut)).toEqual([]);
});
