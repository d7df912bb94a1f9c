import { Object3D, Quaternion, Vector3 } from 'three';
import { beforeEach, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { lpsFromScreen, screenFromLps, sliceViewport } from '../../../src/viewer/slice-viewport.ts';
import type { PointerHandlers } from '../../../src/xr/input/pointer-handlers.ts';
import { twoHandZoom } from '../../../src/xr/measuring/two-hand-zoom.ts';
import { exampleScan } from '../example-scan.ts';

const by = { input: 'controller', condition: 'xr' } as const;
const scan = exampleScan();
let viewer: Viewer;
let pushed: number;
let handlers: PointerHandlers;
const view = () => sliceViewport(scan, 'axial', viewer.store.getState(), { width: 620, height: 620 });

beforeEach(() => {
  pushed = 0;
  viewer = createViewer({ clock: createManualClock(1), newId: () => 'id' });
  viewer.run('openScan', { scan }, by);
  const one: PointerHandlers = {
    onPointerDown() {},
    onPointerMove() {
      pushed++;
    },
    onPointerUp() {},
    onPointerCancel() {},
  };
  handlers = twoHandZoom(viewer, one, () => ({ plane: 'axial', view: view() }));
});

/** A ray's event on the picture, x dmm right of and y above its middle. */
function event(pointerId: number, x: number, y: number): Parameters<PointerHandlers['onPointerMove']>[0] {
  const fields = {
    pointerId,
    eventObject: new Object3D(),
    pointOnFace: new Vector3(x, y, 0),
    pointerPosition: new Vector3(),
    pointerQuaternion: new Quaternion(),
    pointerState: { type: 'controller' },
    stopPropagation() {},
  };
  return fields as unknown as Parameters<PointerHandlers['onPointerMove']>[0];
}

test('two hands drawn apart enlarge about the middle between them, one hand goes on as before', () => {
  handlers.onPointerDown(event(1, -50, 20));
  handlers.onPointerMove(event(1, -50, 20));
  expect(pushed).toBe(1);
  handlers.onPointerDown(event(2, 50, 20));
  const held = lpsFromScreen(view(), 310, 290);
  handlers.onPointerMove(event(1, -100, 20));
  handlers.onPointerMove(event(2, 100, 20));
  expect(viewer.store.getState().framing.axial.zoom).toBeCloseTo(2, 9);
  const { x, y } = screenFromLps(view(), held);
  // Each hand's step is about the middle as it is then.
  expect(Math.hypot(x - 310, y - 290)).toBeLessThan(20);
  expect(pushed).toBe(1);
  handlers.onPointerUp(event(2, 100, 20));
  // A hand that has enlarged must not scroll by how far it has come meanwhile.
  handlers.onPointerMove(event(1, -120, 20));
  expect(pushed).toBe(1);
  handlers.onPointerUp(event(1, -120, 20));
  handlers.onPointerDown(event(1, -120, 20));
  handlers.onPointerMove(event(1, -120, 20));
  expect(pushed).toBe(2);
  expect(viewer.store.getState().framing.axial.zoom).toBeCloseTo(2, 9);
});

test('while a point is in hand it stays exactly where it is', () => {
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, by);
  const at = lpsFromScreen(view(), 410, 120);
  viewer.run('placePoint', { at, id: 'a', createdAt: 1 }, by);
  viewer.run('choosePlaced', { pointIndex: 0 }, by);
  handlers.onPointerDown(event(1, -50, -90));
  handlers.onPointerDown(event(2, 70, -90));
  handlers.onPointerMove(event(2, 190, -90));
  expect(viewer.store.getState().framing.axial.zoom).toBeCloseTo(2, 9);
  const { x, y } = screenFromLps(view(), at);
  expect([x, y]).toEqual([expect.closeTo(410, 6), expect.closeTo(120, 6)]);
});
