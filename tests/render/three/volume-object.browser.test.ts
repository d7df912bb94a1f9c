import { Group, MeshBasicMaterial, Mesh, OrthographicCamera, PlaneGeometry, Raycaster, Vector3 } from 'three';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { applyToPoint } from '../../../src/imaging/affine.ts';
import { type Lps, lps, point } from '../../../src/imaging/spaces.ts';
import type { TransferFunction } from '../../../src/imaging/transfer-function.ts';
import type { Volume } from '../../../src/imaging/volume.ts';
import { analyticPhantom } from '../../../src/phantom/analytic.ts';
import { lpsFromTexture } from '../../../src/render/sampling/texture-space.ts';
import { createVolumeObject, type VolumeObject } from '../../../src/render/three/volume-object.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import { createGlStage } from '../../support/gl-stage.ts';

const SIZE = 32;
const limits = { max3dTextureSize: 2048, floatLinear: true, software: true };
const stage = createGlStage(SIZE, SIZE);
afterAll(() => stage.dispose());
beforeEach(() => {
  stage.scene.clear();
});

const wall: TransferFunction = {
  id: 'wall',
  name: 'Wall',
  referenceStepMm: 1,
  points: [
    { hu: 250, opacity: 0, rgb: [1, 0.5, 0.25] },
    { hu: 750, opacity: 0.9, rgb: [1, 0.5, 0.25] },
  ],
};

function place(volume: Volume, transferFunction: TransferFunction, mode = 'composite'): VolumeObject {
  const textures = createVolumeTextures(volume, limits);
  while (textures.uploadNext(stage.renderer));
  const object = createVolumeObject(textures, { transferFunction, mode });
  stage.scene.add(object.mesh);
  return object;
}

/** A camera at (x, y, z) that looks along +y, from anterior to posterior, 40 mm wide. */
function frontCamera(): OrthographicCamera {
  const camera = new OrthographicCamera(-20, 20, 20, -20, 0, 200);
  camera.position.set(0, -100, 0);
  camera.up.set(0, 0, 1);
  camera.lookAt(0, 0, 0);
  camera.updateMatrixWorld();
  return camera;
}

/** Millimetres from `frontCamera` of a depth value. */
const mmOfDepth = (depth: number) => depth * 200;

const slab = analyticPhantom({
  dims: [20, 44, 16],
  spacingMm: [2, 1.5, 2.5],
  backgroundHu: 0,
  parts: [{ id: 'slab', kind: 'box', centre: lps(0, 8, 0), sizeMm: [200, 10, 200], hu: 1000 }],
}).volume;

test('the depth of a wall is where the wall is, in mm', async () => {
  const object = place(slab, wall, 'isosurface');
  object.setIsoHu(500);
  await object.whenReady();
  // The box begins at y = 3, where partial volume makes half its value.
  expect(mmOfDepth(stage.depths(frontCamera()).at(16, 16)[0]) - 103).toBeCloseTo(0, 1);
});

test('meshes in front of the wall cover it, meshes behind are covered by it', async () => {
  const object = place(slab, wall, 'lit');
  await object.whenReady();
  const blue = new Mesh(new PlaneGeometry(12, 200), new MeshBasicMaterial({ color: 0x0000ff, side: 2 }));
  blue.rotation.x = Math.PI / 2;
  stage.scene.add(blue);
  const middle = () => stage.colours(frontCamera()).at(16, 16);
  blue.position.y = 1;
  expect(middle()[2]).toBeCloseTo(1, 3);
  expect(middle()[0]).toBeCloseTo(0, 3);
  blue.position.y = 9;
  expect(middle()[0]).toBeGreaterThan(0.5);
  expect(middle()[2]).toBeLessThan(0.5);
});

describe('opacity does not depend on the step', () => {
  const haze: TransferFunction = {
    id: 'haze',
    name: 'Haze',
    referenceStepMm: 2,
    points: [
      { hu: 500, opacity: 0, rgb: [1, 1, 1] },
      { hu: 600, opacity: 0.12, rgb: [1, 1, 1] },
    ],
  };
  test.each([0.25, 0.5, 1, 1.7])(
    'step %d voxels: a 10 mm slab absorbs as Beer and Lambert say',
    async (stepVoxels) => {
      const object = place(slab, haze);
      object.setQuality({ stepVoxels, jitter: 0 });
      await object.whenReady();
      const pixels = stage.colours(frontCamera());
      let sum = 0;
      for (let column = 8; column < 24; column++) sum += pixels.at(column, 16)[3];
      // The half-blended voxels at the faces count while they are above 600 HU: ± one voxel of 1.5 mm.
      const absorbed = (mm: number) => 1 - (1 - 0.12) ** (mm / 2);
      expect(sum / 16).toBeGreaterThan(absorbed(8.5));
      expect(sum / 16).toBeLessThan(absorbed(11.5));
    },
  );
  test('jittered rays agree on average with rays in step', async () => {
    const object = place(slab, haze);
    await object.whenReady();
    const mean = (jitter: number) => {
      object.setQuality({ stepVoxels: 1.7, jitter });
      const pixels = stage.colours(frontCamera());
      let sum = 0;
      for (let row = 8; row < 24; row++)
        for (let column = 8; column < 24; column++) sum += pixels.at(column, row)[3];
      return sum / 256;
    };
    const jittered = mean(1);
    object.setQuality({ stepVoxels: 0.1 });
    expect(Math.abs(jittered - mean(0))).toBeLessThan(0.1);
  });
});

test('a clip plane cuts where it says in LPS, and the cut is hit there', async () => {
  const object = place(slab, wall, 'isosurface');
  object.setIsoHu(500);
  object.setClip([{ normal: [0, 1, 0], offsetMm: -6.5 }]);
  await object.whenReady();
  object.setQuality({ jitter: 0 });
  expect(mmOfDepth(stage.depths(frontCamera()).at(16, 16)[0]) - 106.5).toBeCloseTo(0, 2);
  object.setClip([{ normal: [0, -1, 0], offsetMm: 1 }]);
  expect(stage.depths(frontCamera()).at(16, 16)[0]).toBe(1);
});

test('pick finds the point that the depth buffer has, in every mode and under a sheared grid', async () => {
  const volume = analyticPhantom({
    dims: [20, 44, 16],
    spacingMm: [2, 1.5, 2.5],
    shearMm: 0.7,
    backgroundHu: 0,
    parts: [{ id: 'ball', kind: 'sphere', centre: lps(2, 4, -3), radiusMm: 12, hu: 1000 }],
  }).volume;
  const object = place(volume, wall);
  object.setQuality({ stepVoxels: 0.3, jitter: 0 });
  object.setIsoHu(500);
  for (const mode of ['lit', 'isosurface']) {
    object.setMode(mode);
    await object.whenReady();
    // Pixel (17, 18) looks along y at x = 1.875, z = −3.125.
    const hit = object.pick(lps(1.875, -100, -3.125), [0, 1, 0]);
    expect(hit, mode).toBeDefined();
    expect(hit![0]).toBeCloseTo(1.875, 3);
    expect(hit![2]).toBeCloseTo(-3.125, 3);
    const depthMm = mmOfDepth(stage.depths(frontCamera()).at(17, 18)[0]);
    expect(Math.abs(hit![1] + 100 - depthMm), mode).toBeLessThan(0.5);
    expect(Math.abs(hit![1] - (4 - 12)), mode).toBeLessThan(1);
    expect(object.pick(lps(19, -100, 18), [0, 1, 0]), mode).toBeUndefined();
  }
});

test('the picture is mirrored when the grid is: the ball in the patient left stays on the right', async () => {
  const parts = [{ id: 'ball', kind: 'sphere' as const, centre: lps(9, 0, 6), radiusMm: 6, hu: 1000 }];
  const common = { dims: [20, 22, 16] as const, spacingMm: [2, 3, 2.5] as const, backgroundHu: 0, parts };
  for (const row of [
    [1, 0, 0],
    [-1, 0, 0],
  ] as const) {
    stage.scene.clear();
    const object = place(analyticPhantom({ ...common, row }).volume, wall);
    await object.whenReady();
    const pixels = stage.colours(frontCamera());
    // x = 9 mm is 7.2 pixels right of the middle, z = 6 mm is 4.8 pixels up.
    expect(pixels.at(23, 11)[3], `row direction ${row}`).toBeGreaterThan(0.9);
    expect(pixels.at(9, 11)[3], `row direction ${row}`).toBe(0);
    expect(pixels.at(23, 21)[3], `row direction ${row}`).toBe(0);
  }
});

test('a mode is switched together with its empty-space map, and every mode compiles ahead', async () => {
  const object = place(slab, wall);
  await object.whenReady();
  await object.compileAsync(stage.renderer, frontCamera());
  const compiled = stage.renderer.info.programs!.length;
  object.setWindow({ centre: 500, width: 1000 });
  object.setMode('mip');
  expect(object.mode.kind).toBe('composite');
  await object.whenReady();
  expect(object.mode.kind).toBe('mip');
  const [grey, , , alpha] = stage.colours(frontCamera()).at(16, 16);
  expect(grey).toBeCloseTo(1, 2);
  expect(alpha).toBeCloseTo(1, 2);
  expect(stage.renderer.info.programs!.length).toBe(compiled);
});

test('pointing at the volume hits its box where the ray enters, also when the patient stands in metres', () => {
  const object = place(slab, wall);
  const room = new Group();
  room.scale.setScalar(0.001);
  room.position.set(0, 1, -2);
  room.add(object.mesh);
  room.updateMatrixWorld(true);
  const raycaster = new Raycaster(new Vector3(0, 1, 3), new Vector3(0, 0, -1));
  const [hit] = raycaster.intersectObject(object.mesh);
  const top = applyToPoint(lpsFromTexture(slab), point<'texture'>(0.5, 0.5, 1)) as Lps;
  expect(hit!.distance).toBeCloseTo(5 - top[2] / 1000, 6);
});

test('before the whole volume has arrived only what is there is shown', async () => {
  const textures = createVolumeTextures(slab, limits);
  const object = createVolumeObject(textures, { transferFunction: wall, mode: 'composite' });
  stage.scene.add(object.mesh);
  await object.whenReady();
  const rows = () => {
    const pixels = stage.colours(frontCamera());
    return Array.from({ length: SIZE }, (_, row) => pixels.at(16, row)[3]).filter((a) => a > 0.5).length;
  };
  expect(rows()).toBe(0);
  textures.uploadNext(stage.renderer, 20 * 44 * 2 * 4);
  // 4 of 16 slices of 2.5 mm, less the half that interpolates with what is missing: 8.75 mm, 7 pixels.
  expect(rows()).toBe(7);
  while (textures.uploadNext(stage.renderer, 1));
  expect(rows()).toBe(32);
});

test('before anything has arrived of what a look shows, nothing is shown, and its mesh covers no more than that', async () => {
  const { volume } = analyticPhantom({
    dims: [20, 20, 16],
    spacingMm: [2, 2, 2.5],
    backgroundHu: 0,
    parts: [{ id: 'top', kind: 'box', centre: lps(0, 0, 12), sizeMm: [30, 30, 10], hu: 1000 }],
  });
  const textures = createVolumeTextures(volume, { ...limits, software: false });
  const object = createVolumeObject(textures, { transferFunction: wall, mode: 'composite' });
  stage.scene.add(object.mesh);
  await object.whenReady();
  const position = object.mesh.geometry.getAttribute('position');
  const zs = Array.from({ length: position.count }, (_, i) => position.getZ(i));
  expect(Math.min(...zs)).toBeGreaterThanOrEqual(0.5);
  const below = new OrthographicCamera(-20, 20, 20, -20, 0, 200);
  below.position.set(0, 0, -100);
  below.up.set(0, 1, 0);
  below.lookAt(0, 0, 0);
  below.updateMatrixWorld();
  const alpha = () => stage.colours(below).at(16, 16)[3];
  textures.uploadNext(stage.renderer, 20 * 20 * 2 * 5);
  expect(textures.uniforms.uLoaded.value).toBeLessThan(0.5);
  expect(alpha()).toBe(0);
  expect(object.pick(lps(0, 0, -100), [0, 0, 1])).toBeUndefined();
  while (textures.uploadNext(stage.renderer));
  expect(alpha()).toBeGreaterThan(0.9);
  // Half opaque, within its blurred edge of a slice.
  expect(Math.abs(object.pick(lps(0, 0, -100), [0, 0, 1])![2] - 7)).toBeLessThan(1);
});
