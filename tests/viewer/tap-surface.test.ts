import { expect, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { cross } from '../../src/imaging/vector.ts';
import { centreOf } from '../../src/imaging/volume.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { chosenPoint } from '../../src/viewer/selected-handle.ts';
import { facingPlane, tapSurface } from '../../src/viewer/tap-surface.ts';
import { exampleScan } from '../xr/example-scan.ts';

const byHand = { input: 'hand', condition: 'xr' } as const;
const rounded = (v: readonly number[]) => v.map((each) => Math.round(each * 1e6) / 1e6 + 0);

test('from the front: left on the right, feet below; from the patient’s left: the back on the right', () => {
  const front = facingPlane(lps(0, 0, 0), [0, 1, 0]);
  expect(rounded(front.right)).toEqual([1, 0, 0]);
  expect(rounded(front.down)).toEqual([0, 0, -1]);
  const fromLeft = facingPlane(lps(0, 0, 0), [-1, 0, 0]);
  expect(rounded(fromLeft.right)).toEqual([0, 1, 0]);
  for (const direction of [
    [0, 0, -1],
    [0, 0, 1],
    [0.6, 0, 0.8],
  ] as const) {
    const plane = facingPlane(lps(1, 2, 3), direction);
    expect(rounded(cross(plane.right, plane.down))).toEqual(rounded(direction));
  }
});

test('the crosshair goes there, a measurement takes its points there, the window stays', () => {
  const scan = exampleScan();
  let ids = 0;
  const viewer = createViewer({ clock: { now: () => 0 }, newId: () => `id ${++ids}` });
  viewer.run('openScan', { scan }, byHand);
  const [x, y, z] = centreOf(scan.volume);
  const at = lps(x + 3, y - 20, z + 7);
  tapSurface(viewer, { at, direction: [0, 1, 0] }, byHand);
  expect(viewer.store.getState().crosshair).toEqual(at);

  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, byHand);
  tapSurface(viewer, { at, direction: [0, 1, 0] }, byHand);
  tapSurface(viewer, { at: lps(x + 3, y - 20, z - 13), direction: [0, 1, 0] }, byHand);
  const [length] = viewer.store.getState().annotations.measurements;
  expect(length?.points).toEqual([at, lps(x + 3, y - 20, z - 13)]);

  viewer.run('selectTool', { tool: 'window' }, byHand);
  const before = viewer.store.getState();
  tapSurface(viewer, { at, direction: [0, 1, 0] }, byHand);
  expect(viewer.store.getState()).toBe(before);
});

test('a point dropped on the surface is chosen and the slices go to it, with the ray in the log', () => {
  const scan = exampleScan();
  const viewer = createViewer({ clock: { now: () => 0 }, newId: () => 'id' });
  viewer.run('openScan', { scan }, byHand);
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, byHand);
  const [x, y, z] = centreOf(scan.volume);
  const at = lps(x + 2, y + 11, z - 9);
  const aim = { pressedMs: 77, atPress: lps(x, y, z), before: at };
  tapSurface(viewer, { at, direction: [0, 1, 0] }, byHand, aim);
  expect(chosenPoint(viewer.store.getState())).toEqual(at);
  expect(viewer.store.getState().crosshair).toEqual(at);
  expect(viewer.log.find(({ command }) => command === 'placePoint')?.params).toMatchObject({ at, aim });
});
