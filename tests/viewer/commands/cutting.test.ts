import { expect, test } from 'vitest';
import { dot, length, subtract } from '../../../src/imaging/vector.ts';
import { centreOf } from '../../../src/imaging/volume.ts';
import { shownClips } from '../../../src/render/shown-volume.ts';
import { createViewer } from '../../../src/viewer/create-viewer.ts';
import { cutViewport, firstCut } from '../../../src/viewer/held-cut.ts';
import { lpsFromScreen, screenFromLps } from '../../../src/viewer/slice-viewport.ts';
import { exampleScan } from '../../xr/example-scan.ts';

const byHand = { input: 'hand', condition: 'xr' } as const;

function viewerWithCut() {
  const scan = exampleScan();
  const viewer = createViewer({ clock: { now: () => 7 }, newId: () => 'id' });
  viewer.run('openScan', { scan }, byHand);
  viewer.run('holdCut', { cut: firstCut(scan) }, byHand);
  return { scan, viewer, cut: () => viewer.store.getState().cut! };
}

test('a fresh cut goes through the middle, left on the right, and is logged with its place', () => {
  const { scan, viewer, cut } = viewerWithCut();
  const { plane } = cut();
  expect(plane.origin).toEqual(centreOf(scan.volume));
  expect(plane.right).toEqual([1, 0, 0]);
  // Its lower edge is nearer to the front of the patient, who faces the reader.
  expect(plane.down[1]).toBeLessThan(-0.3);
  expect(plane.down[2]).toBeLessThan(-0.3);
  expect(viewer.log.at(-1)).toMatchObject({
    command: 'holdCut',
    input: 'hand',
    params: { cut: firstCut(scan) },
  });
});

test('a plane that turned a little askew in the hand is made square again, and its size is held', () => {
  const { viewer, cut } = viewerWithCut();
  const { plane } = cut();
  const askew = { ...plane, right: [1.02, 0.03, 0] as const, down: [0.04, -0.5, -0.9] as const };
  viewer.run('holdCut', { cut: { plane: askew, sizeMm: 4000, clip: 1 } }, byHand);
  const { right, down, normal } = cut().plane;
  for (const axis of [right, down, normal]) expect(length(axis)).toBeCloseTo(1, 12);
  expect(dot(right, down)).toBeCloseTo(0, 12);
  expect(dot(normal, right)).toBeCloseTo(0, 12);
  expect(cut().sizeMm).toBe(500);
});

test('what is cut off lies at the side that was said', () => {
  const { scan, viewer, cut } = viewerWithCut();
  viewer.run('clipAtCut', { clip: 0 }, byHand);
  expect(shownClips(viewer.store.getState(), scan)).toEqual([]);
  for (const clip of [1, -1] as const) {
    viewer.run('clipAtCut', { clip }, byHand);
    const [kept] = shownClips(viewer.store.getState(), scan);
    const { origin, normal } = cut().plane;
    const beyond = origin.map((v, axis) => v + 5 * normal[axis]!) as [number, number, number];
    expect(dot(kept!.normal, beyond) + kept!.offsetMm).toBeCloseTo(5 * clip, 9);
  }
  viewer.run('dropCut', undefined, byHand);
  expect(cut()).toBeUndefined();
  expect(shownClips(viewer.store.getState(), scan)).toEqual([]);
});

test('the cut seen through a view: millimetres and positions are those of the plane', () => {
  const { cut } = viewerWithCut();
  const view = cutViewport(cut(), { width: 440, height: 440 });
  expect(view.mmPerPixel).toBeCloseTo(0.5, 12);
  const at = lpsFromScreen(view, 220 + 30, 220 - 44);
  expect(length(subtract(at, cut().plane.origin))).toBeCloseTo(Math.hypot(15, 22), 9);
  expect(screenFromLps(view, at)).toMatchObject({ x: expect.closeTo(250, 9), y: expect.closeTo(176, 9) });
});

test('another scan has no cut of the one before', () => {
  const { scan, viewer, cut } = viewerWithCut();
  viewer.run('openScan', { scan }, byHand);
  expect(cut()).toBeUndefined();
});
