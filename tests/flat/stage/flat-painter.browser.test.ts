import { WebGLRenderer } from 'three';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { createFlatPainter, type FlatPainter, type ViewRect } from '../../../src/flat/stage/flat-painter.ts';
import { voxelAt } from '../../../src/imaging/volume.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { lpsFromScreen, sliceViewport } from '../../../src/viewer/slice-viewport.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const origin = { input: 'mouse', condition: 'flat' } as const;
const [WIDTH, HEIGHT] = [420, 300];
// Views at fractions of a pixel, as layouts give them.
const rects: readonly ViewRect[] = [
  { view: 'axial', left: 0, top: 0, width: 209.3, height: 149.5 },
  { view: 'sagittal', left: 211.3, top: 0, width: 208.7, height: 149.5 },
  { view: 'coronal', left: 0, top: 151.5, width: 209.3, height: 148.5 },
];
const scan = createScan(testSeries, tiltedVolume());
const renderer = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
renderer.setSize(WIDTH, HEIGHT, false);
const limits = { max3dTextureSize: 2048, floatLinear: true, software: true };
const textures = createVolumeTextures(scan.volume, limits);
while (textures.uploadNext(renderer));
afterAll(() => {
  textures.dispose();
  renderer.dispose();
  renderer.forceContextLoss();
});

let viewer: Viewer;
let painter: FlatPainter;
const state = () => viewer.store.getState();

/** Paints and counts what was drawn. */
function drawCalls(which = rects): number {
  renderer.info.autoReset = false;
  renderer.info.reset();
  painter.paint(renderer, state(), which, false);
  return renderer.info.render.calls;
}

beforeEach(async () => {
  viewer = createViewer({ clock: createManualClock(), newId: () => 'id' });
  viewer.run('openScan', { scan }, origin);
  viewer.run('setWindow', { window: { centre: 327, width: 700 } }, origin);
  painter = createFlatPainter({ scan, textures, limits }, () => {});
  // Until the shader is linked nothing can be drawn.
  await expect.poll(() => drawCalls()).toBe(3);
});

it('draws nothing when nothing has changed', () => {
  expect(drawCalls()).toBe(0);
  viewer.run('selectTool', { tool: 'pan' }, origin);
  expect(drawCalls()).toBe(0);
});

it('draws the view that is scrolled, and not the others', () => {
  viewer.run('scroll', { plane: 'axial', slices: 1 }, origin);
  expect(drawCalls()).toBe(1);
  viewer.run('panSlice', { plane: 'coronal', byMm: [1, 0] }, origin);
  expect(drawCalls()).toBe(1);
});

it('draws all of them for another window, slab, interpolation or layout', async () => {
  viewer.run('setWindow', { window: { centre: 300, width: 700 } }, origin);
  expect(drawCalls()).toBe(3);
  viewer.run('setSlab', { slab: { thicknessMm: 9, projection: 'average' } }, origin);
  // Slabs have a program of their own; until it is linked the pictures before stay.
  await expect.poll(() => drawCalls()).toBe(3);
  viewer.run('smoothSlices', { smooth: false }, origin);
  expect(drawCalls()).toBe(3);
  const moved = rects.map((rect) => ({ ...rect, top: rect.top / 2 }));
  expect(drawCalls(moved)).toBe(3);
  expect(drawCalls(moved)).toBe(0);
});

it('draws the two planes that are turned', () => {
  viewer.run('turnPlanes', { plane: 'axial', angleRad: 0.3 }, origin);
  expect(drawCalls()).toBe(2);
});

/** Grey of a device pixel of the canvas, as the HU that the window makes of it. */
function huOnCanvas(x: number, y: number): number {
  const gl = renderer.getContext();
  const pixel = new Uint8Array(4);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(x, HEIGHT - 1 - y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  return (pixel[0]! / 255 - 0.5) * 700 + 327;
}

// biome-ignore format: a table
it.each([
  { turns: [] },
  { turns: [['axial', 0.4]] },
  { turns: [['axial', -0.9], ['coronal', 0.35]] },
  { turns: [['sagittal', 1.2], ['axial', 0.2], ['coronal', -0.6]] },
] as const)('every pixel shows the voxel that is claimed under it, turned $turns', async ({ turns }) => {
  viewer.run('smoothSlices', { smooth: false }, origin);
  await expect.poll(() => drawCalls()).toBe(0);
  for (const [plane, angleRad] of turns) viewer.run('turnPlanes', { plane, angleRad }, origin);
  viewer.run('zoomSlice', { plane: 'coronal', factor: 1.7 }, origin);
  viewer.run('scroll', { plane: 'sagittal', slices: 1 }, origin);
  drawCalls();
  let compared = 0;
  for (const { view, left, top, width, height } of rects) {
    if (view === 'volume') continue;
    const shown = sliceViewport(scan, view, state(), { width, height });
    for (let y = Math.ceil(top) + 3; y < top + height - 3; y += 7)
      for (let x = Math.ceil(left) + 3; x < left + width - 3; x += 5) {
        const at = (dx: number, dy: number) =>
          voxelAt(scan.volume, lpsFromScreen(shown, x + 0.5 + dx - left, y + 0.5 + dy - top));
        const voxel = at(0, 0);
        // Within a hundredth of a pixel of the next voxel, rounding may take either.
        const sure = [at(-0.01, 0), at(0.01, 0), at(0, -0.01), at(0, 0.01)];
        if (sure.some((near) => String(near) !== String(voxel))) continue;
        compared++;
        // Outside the scan it is black, which is the window's lowest value.
        const expected = voxel ? voxel[0] + 10 * voxel[1] + 100 * voxel[2] : -23;
        const claimed = Math.max(-23, expected);
        expect(Math.abs(huOnCanvas(x, y) - claimed), `${view} ${x}, ${y}: voxel ${voxel}`).toBeLessThan(1.6);
      }
  }
  expect(compared).toBeGreaterThan(1200);
});
