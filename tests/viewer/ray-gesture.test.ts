import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { distance } from '../../src/imaging/vector.ts';
import { measurementKinds } from '../../src/measure/index.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import {
  lpsFromScreen,
  type SliceViewport,
  screenFromLps,
  sliceViewport,
} from '../../src/viewer/slice-viewport.ts';
import { createRayGesture, type RayGesture } from '../../src/viewer/ray-gesture.ts';
import { exampleScan } from '../xr/example-scan.ts';

const origin = { input: 'controller', condition: 'xr' } as const;
const scan = exampleScan();

let viewer: Viewer;
let gesture: RayGesture;
let nowMs = 0;

beforeEach(() => {
  let ids = 0;
  viewer = createViewer({ clock: createManualClock(1), newId: () => `id${ids++}` });
  viewer.run('openScan', { scan }, origin);
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, origin);
  gesture = createRayGesture(viewer);
  nowMs = 1000;
});

function view(): SliceViewport {
  const size = { width: 620, height: 620 };
  return sliceViewport(scan, 'axial', viewer.store.getState(), size);
}
const hit = (x: number, y: number) => ({ x, y, atMs: nowMs, origin });
const measurements = () => viewer.store.getState().annotations.measurements;

/** The ray rests at a place for a quarter of a second. */
function rest(x: number, y: number): void {
  for (let i = 0; i < 18; i++, nowMs += 14) gesture.move(hit(x, y), 'axial', view());
}
/** Presses and lets go within 120 ms; the finger shoves the ray by `jerk` in the last 40 ms before each. */
function click(x: number, y: number, jerk = 0): void {
  rest(x, y);
  for (let i = 0; i < 3; i++, nowMs += 14) gesture.move(hit(x + (jerk * i) / 2, y), 'axial', view());
  gesture.press(hit(x + jerk, y), 'axial', view());
  for (let i = 0; i < 8; i++, nowMs += 14) gesture.move(hit(x + jerk, y), 'axial', view());
  gesture.release(hit(x + jerk, y), 'axial', view());
}

describe('placing a length', () => {
  test('two presses make it, in LPS millimetres of the shown plane', () => {
    click(200, 310);
    expect(viewer.store.getState().placing?.points).toHaveLength(1);
    click(420, 250);
    const [made] = measurements();
    expect(made?.points).toEqual([lpsFromScreen(view(), 200, 310), lpsFromScreen(view(), 420, 250)]);
    const [reading] = measurementKinds.get('length').compute(made!.points);
    expect(reading?.value).toBeCloseTo(Math.hypot(220, 60) * view().mmPerPixel, 9);
  });

  test('the jerk of the press moves no point and drags nothing', () => {
    click(200, 310, 25);
    click(420, 250, -30);
    const [made] = measurements();
    expect(distance(made!.points[0]!, lpsFromScreen(view(), 200, 310))).toBeLessThan(1e-9);
    expect(distance(made!.points[1]!, lpsFromScreen(view(), 420, 250))).toBeLessThan(1e-9);
  });

  test('a press held and drawn places both ends, the second from before letting go', () => {
    rest(200, 310);
    gesture.press(hit(200, 310), 'axial', view());
    for (let i = 0; i <= 40; i++, nowMs += 14) gesture.move(hit(200 + 5 * i, 310 - i), 'axial', view());
    rest(400, 270);
    gesture.move(hit(415, 270), 'axial', view());
    gesture.release(hit(415, 270), 'axial', view());
    const [made] = measurements();
    expect(distance(made!.points[1]!, lpsFromScreen(view(), 400, 270))).toBeLessThan(1e-6);
  });

  test('the point under way follows the ray; tremor below a third of a dmm is not logged', () => {
    click(200, 310);
    rest(300, 300);
    expect(viewer.store.getState().placing?.hover).toEqual(lpsFromScreen(view(), 300, 300));
    const logged = viewer.log.length;
    for (let i = 0; i < 50; i++, nowMs += 14) gesture.move(hit(300 + 0.1 * (i % 3), 300), 'axial', view());
    expect(viewer.log.length).toBe(logged);
  });
});

test('an end is taken and dragged; the whole drag is one undo', () => {
  click(200, 310);
  click(420, 250);
  rest(425, 258);
  gesture.press(hit(425, 258), 'axial', view());
  for (let i = 0; i <= 30; i++, nowMs += 14) gesture.move(hit(425 + 2 * i, 258), 'axial', view());
  rest(485, 258);
  gesture.release(hit(485, 258), 'axial', view());
  expect(measurements()).toHaveLength(1);
  expect(distance(measurements()[0]!.points[1]!, lpsFromScreen(view(), 485, 258))).toBeLessThan(1e-6);
  viewer.undo(origin);
  expect(distance(measurements()[0]!.points[1]!, lpsFromScreen(view(), 420, 250))).toBeLessThan(1e-9);
});

test('with the crosshair, a press goes to the place before the jerk', () => {
  viewer.run('selectTool', { tool: 'crosshair' }, origin);
  click(350, 300, 40);
  const { x, y } = screenFromLps(view(), viewer.store.getState().crosshair);
  expect([x, y]).toEqual([expect.closeTo(350, 6), expect.closeTo(300, 6)]);
});

test('the window tool changes contrast by dragging sideways', () => {
  viewer.run('selectTool', { tool: 'window' }, origin);
  const { width } = viewer.store.getState().window;
  rest(200, 310);
  gesture.press(hit(200, 310), 'axial', view());
  for (let i = 0; i <= 40; i++, nowMs += 14) gesture.move(hit(200 + 4 * i, 310), 'axial', view());
  gesture.release(hit(360, 310), 'axial', view());
  expect(viewer.store.getState().window.width).toBeGreaterThan(width + 100);
  expect(viewer.log.at(-1)).toMatchObject({ command: 'setWindow', input: 'controller', condition: 'xr' });
});

test('a lost ray drops what it was doing', () => {
  rest(200, 310);
  gesture.press(hit(200, 310), 'axial', view());
  gesture.cancel();
  gesture.release(hit(500, 500), 'axial', view());
  expect(viewer.store.getState().placing?.points).toHaveLength(1);
  expect(measurements()).toHaveLength(0);
});
