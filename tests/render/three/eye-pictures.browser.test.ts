import {
  ArrayCamera,
  DoubleSide,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
  PlaneGeometry,
  Vector4,
} from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lps } from '../../../src/imaging/spaces.ts';
import { analyticPhantom } from '../../../src/phantom/analytic.ts';
import { createEyePictures, type EyePictures } from '../../../src/render/three/eye-pictures.ts';
import { createVolumeObject, type VolumeObject } from '../../../src/render/three/volume-object.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import { createGlStage, type Pixels } from '../../support/gl-stage.ts';

const [WIDTH, HEIGHT] = [120, 90];
const [NEAR, FAR] = [10, 2000];
const stage = createGlStage(WIDTH, HEIGHT);

/** A slab that leans away from the eye, and a ball before it; on an anisotropic, sheared grid. */
const { volume } = analyticPhantom({
  dims: [60, 52, 44],
  spacingMm: [1.5, 1.75, 2.25],
  firstVoxel: lps(-44, -45, -48),
  shearMm: 0.3,
  backgroundHu: -1000,
  supersample: 3,
  parts: [
    { id: 'slab', kind: 'cylinder', from: lps(-34, 26, -30), to: lps(30, 8, 32), radiusMm: 13, hu: 700 },
    { id: 'ball', kind: 'sphere', centre: lps(6, -24, 2), radiusMm: 12, hu: 300 },
  ],
});

let object: VolumeObject;
let pictures: EyePictures;

/** Looks along +y from 300 mm in front of the middle, from `x` mm to the left of it. */
function eyeAt(x: number, aspect = WIDTH / HEIGHT): PerspectiveCamera {
  const camera = new PerspectiveCamera(17, aspect, NEAR, FAR);
  camera.up.set(0, 0, 1);
  camera.position.set(x, -300, 0);
  camera.lookAt(0, 0, 0);
  camera.updateMatrixWorld();
  return camera;
}

const mmOf = (depth: number) => (FAR * NEAR) / (FAR - depth * (FAR - NEAR));
const each = (pixels: Pixels) =>
  Array.from({ length: WIDTH * HEIGHT }, (_, i) => pixels.at(i % WIDTH, Math.floor(i / WIDTH)));

/** The scene with the volume drawn straight into it, at all pixels, and with its pictures. */
function both<T>(draw: () => T, resolution: number): { readonly direct: T; readonly coarse: T } {
  stage.scene.remove(pictures.mesh);
  object.mesh.matrixWorldAutoUpdate = true;
  stage.scene.add(object.mesh);
  const direct = draw();
  stage.scene.remove(object.mesh);
  object.mesh.matrixWorldAutoUpdate = false;
  stage.scene.add(pictures.mesh);
  pictures.resolution = resolution;
  const stop = pictures.drawBefore(stage.scene);
  const coarse = draw();
  stop();
  return { direct, coarse };
}

beforeAll(async () => {
  const limits = { max3dTextureSize: 2048, floatLinear: true, software: true };
  const textures = createVolumeTextures(volume, limits);
  while (textures.uploadNext(stage.renderer));
  object = createVolumeObject(textures, {
    transferFunction: {
      id: 'test',
      name: 'Test',
      referenceStepMm: 1,
      points: [
        { hu: -200, opacity: 0, rgb: [0.9, 0.4, 0.2] },
        { hu: 200, opacity: 0.8, rgb: [0.8, 0.8, 0.4] },
        { hu: 600, opacity: 0.9, rgb: [0.9, 0.9, 1] },
      ],
    },
  });
  object.setQuality({ jitter: 0, stepVoxels: 0.6 });
  await object.whenReady();
  pictures = createEyePictures(object);
});
afterAll(() => stage.dispose());

test('at the resolution of the display it is the volume itself, colour and depth', () => {
  const camera = eyeAt(30);
  const colours = both(() => each(stage.colours(camera)), 1);
  const depths = both(() => each(stage.depths(camera)), 1);
  let worst = 0;
  colours.direct.forEach((rgba, i) => {
    // Eight bits are kept.
    rgba.forEach((v, c) => {
      worst = Math.max(worst, Math.abs(Math.min(1, v) - colours.coarse[i]![c]!));
    });
    expect(depths.coarse[i]![0]).toBeCloseTo(depths.direct[i]![0], 6);
  });
  expect(worst).toBeLessThan(1.01 / 255);
  expect(colours.direct.some(([, , , alpha]) => alpha > 0.9)).toBe(true);
});

describe.each([0.7, 0.5, 0.35])('at %f of the display’s resolution', (resolution) => {
  test('depth on surfaces is that of all pixels, and belongs to a surface everywhere', () => {
    const { direct, coarse } = both(() => each(stage.depths(eyeAt(30))), resolution);
    const off = direct.flatMap(([depth], i) => {
      const other = coarse[i]![0];
      if (depth === 1 || other === 1) return [];
      return [Math.abs(mmOf(depth) - mmOf(other))];
    });
    off.sort((a, b) => a - b);
    expect(off.length).toBeGreaterThan(2000);
    // Six tenths of a coarse pixel for nine pixels of ten (one displayed pixel is 1 mm there); beyond are rims.
    expect(off[Math.floor(off.length * 0.5)]).toBeLessThan(0.2);
    expect(off[Math.floor(off.length * 0.9)]).toBeLessThan(0.6 / resolution);
    // Between the ball and what is behind it there is nothing, and nothing may be drawn there.
    const between = coarse.filter(([depth]) => mmOf(depth) > 290 && mmOf(depth) < 296);
    const really = direct.filter(([depth]) => mmOf(depth) > 290 && mmOf(depth) < 296);
    expect(between.length).toBeLessThanOrEqual(really.length + 12);
  });

  test('outlines are where they are in all pixels, and no wider than a pixel', () => {
    const { direct, coarse } = both(() => each(stage.colours(eyeAt(30))), resolution);
    const seen = (alpha: number) => alpha > 0.5;
    const moved = direct.filter((rgba, i) => seen(rgba[3]) !== seen(coarse[i]![3])).length;
    const outline = direct.filter((rgba, i) => seen(rgba[3]) !== seen(direct[i + 1]?.[3] ?? 0)).length;
    const soft = (pixels: typeof direct) => pixels.filter(([, , , a]) => a > 0.05 && a < 0.9).length;
    expect(moved / outline).toBeLessThan(0.35 / resolution);
    expect(soft(coarse)).toBeLessThan(soft(direct) + 1.4 * outline);
  });

  test('a sheet that cuts through it is cut at the display’s own pixels', () => {
    const sheet = new Mesh(
      new PlaneGeometry(200, 200),
      new MeshBasicMaterial({ color: 0x00ff00, side: DoubleSide }),
    );
    sheet.rotation.set(Math.PI / 2, 0.5, 0);
    sheet.position.set(0, 14, 0);
    stage.scene.add(sheet);
    const { direct, coarse } = both(() => each(stage.colours(eyeAt(30))), resolution);
    stage.scene.remove(sheet);
    const green = ([r, g]: readonly number[]) => g! > 0.9 && r! < 0.1;
    const all = direct.filter(green).length;
    const moved = direct.filter((rgba, i) => green(rgba) !== green(coarse[i]!)).length;
    expect(all).toBeGreaterThan(1500);
    expect(moved / all).toBeLessThan(0.03);
  });
});

test('each eye of a headset gets its own picture, and nothing of the other at its edge', () => {
  const eyes = [-32, 32].map((x, i) => {
    // So close that the volume fills the height and reaches the border between the eyes.
    const camera = eyeAt(x, WIDTH / 2 / HEIGHT);
    camera.viewport = new Vector4((i * WIDTH) / 2, 0, WIDTH / 2, HEIGHT);
    return camera;
  });
  const headset = new ArrayCamera(eyes);
  headset.projectionMatrix.copy(eyes[0]!.projectionMatrix);
  headset.matrixWorldInverse.copy(eyes[0]!.matrixWorldInverse);
  const { direct, coarse } = both(() => each(stage.colours(headset)), 0.5);
  const difference = (column: number) => {
    let sum = 0;
    for (let row = 0; row < HEIGHT; row++)
      sum += Math.abs(direct[row * WIDTH + column]![0] - coarse[row * WIDTH + column]![0]);
    return sum / HEIGHT;
  };
  const differences = Array.from({ length: WIDTH }, (_, column) => difference(column));
  expect(Math.max(...differences)).toBeLessThan(0.06);
  const middle = (from: number) =>
    direct.filter(([red], i) => i % WIDTH >= from && i % WIDTH < from + WIDTH / 2 && red > 0.2).length;
  expect(middle(0)).toBeGreaterThan(500);
  expect(middle(WIDTH / 2)).toBeGreaterThan(500);
});

test('what no eye sees costs no rays, and comes back', () => {
  const away = eyeAt(30);
  away.rotateY(Math.PI);
  away.updateMatrixWorld();
  const { coarse } = both(() => each(stage.colours(away)), 0.5);
  expect(coarse.every(([, , , alpha]) => alpha === 0)).toBe(true);
  expect(pictures.mesh.visible).toBe(false);
  both(() => stage.colours(eyeAt(30)), 0.5);
  expect(pictures.mesh.visible).toBe(true);
});
