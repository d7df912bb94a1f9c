import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import {
  createSlicePointer,
  type PointerLike,
  type SlicePointer,
} from '../../../src/flat/slices/slice-pointer.ts';
import { distance } from '../../../src/imaging/vector.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { lpsFromScreen, type SliceViewport, sliceViewport } from '../../../src/viewer/slice-viewport.ts';
import type { ToolName } from '../../../src/viewer/viewer-state.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const scan = createScan(testSeries, tiltedVolume());
const size = { width: 500, height: 400 };
let viewer: Viewer;
let pointer: SlicePointer;

const state = () => viewer.store.getState();
const view = (): SliceViewport => sliceViewport(scan, 'axial', state(), size);
const at = (x: number, y: number, button = 0): PointerLike => ({ x, y, button, pointerType: 'mouse' });
const pick = (tool: ToolName) => viewer.run('selectTool', { tool }, { input: 'mouse', condition: 'flat' });
const drag = (from: PointerLike, ...through: PointerLike[]) => {
  pointer.press(from, view());
  for (const next of through) pointer.move(next, view());
  pointer.release(through.at(-1) ?? from, view());
};

beforeEach(() => {
  let ids = 0;
  viewer = createViewer({ clock: createManualClock(), newId: () => `id${++ids}` });
  viewer.run('openScan', { scan }, { input: 'program', condition: 'flat' });
  pointer = createSlicePointer(viewer, 'axial');
});

describe('placing a length', () => {
  beforeEach(() => pick('measure'));

  it('works by press, drag and release', () => {
    const before = view();
    drag(at(100, 120), at(150, 160), at(220, 210));
    const [length] = state().annotations.measurements;
    expect(length?.points).toEqual([lpsFromScreen(before, 100, 120), lpsFromScreen(before, 220, 210)]);
    expect(distance(length!.points[0]!, length!.points[1]!)).toBeCloseTo(150 * before.mmPerPixel, 9);
  });

  it('works by two clicks, a shaky one too', () => {
    drag(at(100, 120), at(102, 121));
    expect(state().annotations.measurements).toHaveLength(0);
    pointer.move(at(160, 170), view());
    expect(state().placing?.hover).toEqual(lpsFromScreen(view(), 160, 170));
    drag(at(220, 210));
    expect(state().annotations.measurements).toHaveLength(1);
  });
});

it('grabs the end of a measurement and moves it as one undoable step', () => {
  pick('measure');
  drag(at(100, 120), at(220, 210));
  pick('crosshair');
  drag(at(223, 207), at(260, 240), at(300, 280));
  const moved = state().annotations.measurements[0]!.points;
  expect(moved).toEqual([lpsFromScreen(view(), 100, 120), lpsFromScreen(view(), 300, 280)]);
  viewer.undo({ input: 'keyboard', condition: 'flat' });
  expect(state().annotations.measurements[0]!.points[1]).toEqual(lpsFromScreen(view(), 220, 210));
});

it('windows with the right button and pans with the middle one, whatever the tool', () => {
  pick('measure');
  const before = state().window;
  drag(at(100, 100, 2), at(200, 60, 2));
  expect(state().window.width).toBeGreaterThan(before.width);
  expect(state().window.centre).toBeLessThan(before.centre);
  const mmPerPixel = view().mmPerPixel;
  drag(at(100, 100, 1), at(140, 90, 1));
  expect(state().framing.axial.panMm).toEqual([
    expect.closeTo(-40 * mmPerPixel, 9),
    expect.closeTo(10 * mmPerPixel, 9),
  ]);
  expect(state().annotations.measurements).toEqual([]);
});

it('keeps the patient point under the pointer while panning', () => {
  pick('pan');
  const grabbed = lpsFromScreen(view(), 210, 140);
  drag(at(210, 140), at(260, 200), at(330, 260));
  expect(distance(lpsFromScreen(view(), 330, 260), grabbed)).toBeCloseTo(0, 9);
});

it('moves the pin and brings the other views to it', () => {
  pick('pin');
  drag(at(240, 190));
  expect(state().annotations.pin).toEqual(state().crosshair);
});
