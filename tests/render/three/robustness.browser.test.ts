import { OrthographicCamera, type WebGLRenderer } from 'three';
import { describe, expect, test } from 'vitest';
import { lps } from '../../../src/imaging/spaces.ts';
import type { Volume } from '../../../src/imaging/volume.ts';
import { analyticPhantom } from '../../../src/phantom/analytic.ts';
import { createVolumeObject } from '../../../src/render/three/volume-object.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import { testTransferFunction } from '../../support/gl-scene.ts';
import { createGlStage, type GlStage, type Pixels } from '../../support/gl-stage.ts';

const SIZE = 40;
const software = { max3dTextureSize: 2048, floatLinear: true, software: true };
const hardware = { ...software, software: false };

/** A metal rod along z at (−6, 4) in a body, on a sheared and anisotropic grid. */
const { volume } = analyticPhantom({
  dims: [26, 34, 22],
  spacingMm: [1.5, 1.25, 2],
  shearMm: 0.5,
  backgroundHu: -1000,
  parts: [
    { id: 'body', kind: 'sphere', centre: lps(0, 0, 0), radiusMm: 16, hu: 60 },
    { id: 'metal', kind: 'cylinder', from: lps(-6, 4, -12), to: lps(-6, 4, 12), radiusMm: 4, hu: 15_000 },
  ],
});

/** Looks along +y, 1 mm a pixel; column 20 is x = 0.5 mm, row 20 is z = −0.5 mm. */
function frontCamera(): OrthographicCamera {
  const camera = new OrthographicCamera(-20, 20, 20, -20, 0, 200);
  camera.position.set(0, -100, 0);
  camera.up.set(0, 0, 1);
  camera.lookAt(0, 0, 0);
  camera.updateMatrixWorld();
  return camera;
}

async function place(stage: GlStage, shown: Volume, limits: typeof software, mode: string) {
  const textures = createVolumeTextures(shown, limits);
  while (textures.uploadNext(stage.renderer));
  const object = createVolumeObject(textures, { transferFunction: testTransferFunction, mode });
  object.setQuality({ jitter: 0 });
  stage.scene.clear();
  stage.scene.add(object.mesh);
  await object.whenReady();
  return { textures, object };
}

const numbers = (pixels: Pixels) =>
  Array.from({ length: SIZE * SIZE }, (_, i) => pixels.at(i % SIZE, Math.floor(i / SIZE)));

function loseAndRestore(renderer: WebGLRenderer): Promise<void> {
  const canvas = renderer.domElement;
  const restored = new Promise<void>((resolve) => {
    canvas.addEventListener('webglcontextrestored', () => setTimeout(resolve), { once: true });
  });
  canvas.addEventListener('webglcontextlost', () => setTimeout(() => renderer.forceContextRestore()), {
    once: true,
  });
  renderer.forceContextLoss();
  return restored;
}

test.each(['lit', 'mip', 'minip', 'isosurface'])(
  'after a lost context the %s picture is the same once the volume is back',
  async (mode) => {
    const stage = createGlStage(SIZE, SIZE);
    const { textures, object } = await place(stage, volume, software, mode);
    object.setWindow({ centre: -200, width: 900 });
    await object.whenReady();
    const before = numbers(stage.colours(frontCamera()));
    expect(before.some(([red]) => red > 0.1)).toBe(true);
    await loseAndRestore(stage.renderer);
    // Three forgets this with the context; the product's painters set it for every picture.
    stage.renderer.setClearColor(0, 0);
    while (textures.uploadNext(stage.renderer));
    expect(numbers(stage.colours(frontCamera()))).toEqual(before);
    stage.dispose();
  },
);

describe.each([
  ['half floats', hardware],
  ['bytes', software],
])('metal beyond ordinary CT, stored as %s', (_storage, limits) => {
  test('has its value in a MIP, and an edge where it is', async () => {
    const stage = createGlStage(SIZE, SIZE);
    const { object } = await place(stage, volume, limits, 'mip');
    object.setWindow({ centre: 10_000, width: 20_000 });
    await object.whenReady();
    const grey = stage.colours(frontCamera()).at(14, 20)[0];
    expect(Math.abs(grey * 20_000 - 15_000)).toBeLessThan(60);
    object.setMode('isosurface');
    object.setIsoHu(7500);
    await object.whenReady();
    const depth = stage.depths(frontCamera());
    // The rod's nearest point is at y = 0; the body before it is transparent to this threshold.
    expect(Math.abs(depth.at(14, 20)[0] * 200 - 100)).toBeLessThan(1);
    expect(depth.at(24, 20)[0]).toBe(1);
    stage.dispose();
  });
});

test('values past the end of half floats are held there: no infinity, no black', async () => {
  const stage = createGlStage(SIZE, SIZE);
  const hu = Float32Array.from(volume.hu, (value) => (value > 10_000 ? 3e6 : value));
  const { object } = await place(stage, { ...volume, hu, huRange: [-1000, 3e6] }, hardware, 'mip');
  object.setWindow({ centre: 500, width: 2000 });
  await object.whenReady();
  const pixels = stage.colours(frontCamera());
  expect(pixels.at(14, 20)[0]).toBe(1);
  expect(pixels.at(24, 20)[0]).toBeCloseTo((60 - 500) / 2000 + 0.5, 1);
  stage.dispose();
});

test('a crop box of six planes leaves just what lies in it, in mm of the patient', async () => {
  const stage = createGlStage(SIZE, SIZE);
  const { object } = await place(stage, volume, software, 'composite');
  object.setClip([
    { normal: [1, 0, 0], offsetMm: 3 },
    { normal: [-1, 0, 0], offsetMm: 7 },
    { normal: [0, 1, 0], offsetMm: 9 },
    { normal: [0, -1, 0], offsetMm: 9 },
    { normal: [0, 0, 1], offsetMm: 4 },
    { normal: [0, 0, -1], offsetMm: 10 },
  ]);
  const pixels = stage.colours(frontCamera());
  const columns = Array.from({ length: SIZE }, (_, column) => pixels.at(column, 17)[3] > 0);
  const rows = Array.from({ length: SIZE }, (_, row) => pixels.at(22, row)[3] > 0);
  // x −3 … 7 is columns 17 … 26; z −4 … 10 is rows 10 … 23.
  expect([columns.indexOf(true), columns.lastIndexOf(true)]).toEqual([17, 26]);
  expect([rows.indexOf(true), rows.lastIndexOf(true)]).toEqual([10, 23]);
  stage.dispose();
});

test('a volume made coarser for the device stays where it was, and says so', async () => {
  const stage = createGlStage(SIZE, SIZE);
  const fine = await place(stage, volume, software, 'isosurface');
  fine.object.setIsoHu(-400);
  await fine.object.whenReady();
  const expected = stage.depths(frontCamera()).at(24, 20)[0] * 200;
  const coarse = await place(stage, volume, { ...software, max3dTextureSize: 20 }, 'isosurface');
  coarse.object.setIsoHu(-400);
  await coarse.object.whenReady();
  expect(coarse.textures.volume.dims).toEqual([13, 17, 11]);
  expect(coarse.textures.explanation).toMatch(/13 × 17 × 11/);
  expect(Math.abs(stage.depths(frontCamera()).at(24, 20)[0] * 200 - expected)).toBeLessThan(1.25);
  stage.dispose();
});
