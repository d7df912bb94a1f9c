import { WebGLRenderer } from 'three';
import { afterAll, expect, test } from 'vitest';
import { createVolumePainter } from '../../src/flat/stage/volume-painter.ts';
import { gpuLimitsOf } from '../../src/render/three/gpu-limits.ts';
import { createVolumeTextures } from '../../src/render/three/volume-textures.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testScene } from '../support/gl-scene.ts';
import { testSeries } from '../support/test-series.ts';

const [WIDTH, HEIGHT] = [32, 24];
const renderer = new WebGLRenderer({ antialias: false });
renderer.setSize(WIDTH, HEIGHT);
afterAll(() => {
  renderer.dispose();
  renderer.forceContextLoss();
});

test('the 3D view owes no picture while its scan is still being uploaded, and one when it has arrived', async () => {
  const scan = createScan(testSeries, testScene());
  const limits = gpuLimitsOf(renderer);
  const textures = createVolumeTextures(scan.volume, limits);
  const viewer = createViewer({ clock: { now: () => 0 }, newId: () => 'id' });
  viewer.run('openScan', { scan }, { input: 'program', condition: 'flat' });
  let changes = 0;
  const painter = createVolumePainter({ scan, textures, limits }, () => changes++);
  /** How many pictures it takes. */
  const paint = () => {
    const before = renderer.info.render.frame;
    painter.update(renderer, viewer.store.getState(), WIDTH, HEIGHT, false);
    return renderer.info.render.frame - before;
  };

  expect(textures.uploadNext(renderer, 1)).toBe(true);
  await expect.poll(paint).toBeGreaterThan(0);
  // The shader and the map of empty space have come when nothing asks for a picture any more.
  await expect
    .poll(async () => {
      const before = changes;
      await new Promise((resolve) => setTimeout(resolve, 100));
      paint();
      return changes - before;
    })
    .toBe(0);
  expect(painter.owed).toBe(false);
  expect(paint()).toBe(0);

  while (textures.uploadNext(renderer));
  expect(paint()).toBeGreaterThan(0);
  painter.dispose();
  textures.dispose();
});
