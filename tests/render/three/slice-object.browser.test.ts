import { OrthographicCamera } from 'three';
import { afterAll, describe, expect, test } from 'vitest';
import { applyToPoint } from '../../../src/imaging/affine.ts';
import {
  anatomicalFrame,
  offsetInPlane,
  planeNames,
  type SlicePlane,
  standardPlane,
} from '../../../src/imaging/slice-plane.ts';
import type { Lps } from '../../../src/imaging/spaces.ts';
import { cross, dot, normalize, subtract } from '../../../src/imaging/vector.ts';
import { centreOf, type Volume } from '../../../src/imaging/volume.ts';
import { textureFromLps } from '../../../src/render/sampling/texture-space.ts';
import { createSampler } from '../../../src/render/sampling/trilinear.ts';
import { lookAtPlane } from '../../../src/render/three/slice-camera.ts';
import { createSliceObject } from '../../../src/render/three/slice-object.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import { createGlStage } from '../../support/gl-stage.ts';
import { tiltedVolume, voxelCentre } from '../../support/tilted-volume.ts';

const [WIDTH, HEIGHT] = [150, 110];
const HEIGHT_MM = 60;
const MM_PER_PIXEL = HEIGHT_MM / HEIGHT;
const window = { centre: 327, width: 700 };
const volume = tiltedVolume();
const frame = anatomicalFrame(volume);
const stage = createGlStage(WIDTH, HEIGHT);
afterAll(() => stage.dispose());

const storages = {
  half: { max3dTextureSize: 2048, floatLinear: true, software: false },
  bytes: { max3dTextureSize: 2048, floatLinear: true, software: true },
};

function show(plane: SlicePlane, shown: Volume, limits = storages.bytes) {
  const textures = createVolumeTextures(shown, limits);
  while (textures.uploadNext(stage.renderer));
  const slice = createSliceObject(textures);
  slice.setWindow(window);
  slice.setPlane(plane, 200, 200);
  const camera = new OrthographicCamera();
  lookAtPlane(camera, plane, HEIGHT_MM, WIDTH / HEIGHT);
  stage.scene.clear();
  stage.scene.add(slice.mesh);
  const pixels = stage.colours(camera);
  /** HU and alpha at a position of the plane, found by plain arithmetic and no camera. */
  const at = (position: Lps) => {
    const offset = subtract(position, plane.origin);
    const column = Math.floor(WIDTH / 2 + dot(offset, plane.right) / MM_PER_PIXEL);
    const row = Math.floor(HEIGHT / 2 + dot(offset, plane.down) / MM_PER_PIXEL);
    const [grey, , , alpha] = pixels.at(column, row);
    return { hu: (grey - 0.5) * window.width + window.centre, alpha, column, row };
  };
  return { slice, at, camera };
}

/** Moves a plane so that `position` lies in the middle of a pixel, as it must to be probed to the last digit. */
const centredOnPixel = (plane: SlicePlane, position: Lps): SlicePlane => ({
  ...plane,
  origin: offsetInPlane(plane, position, MM_PER_PIXEL / 2, MM_PER_PIXEL / 2),
});

describe.each(Object.keys(storages) as (keyof typeof storages)[])('stored as %s', (storage) => {
  test.each(planeNames)(
    '%s: the pixel over a voxel centre shows that voxel, everywhere in the grid',
    (name) => {
      for (const [i, j, k] of [
        [0, 0, 0],
        [4, 5, 6],
        [3, 1, 5],
        [1, 4, 2],
        [4, 0, 3],
      ] as const) {
        const position = voxelCentre(volume, i, j, k);
        const plane = centredOnPixel(standardPlane(frame, name, position), position);
        const { at } = show(plane, volume, storages[storage]);
        expect(
          Math.abs(at(position).hu - (i + 10 * j + 100 * k)),
          `${name}, voxel ${i}, ${j}, ${k}`,
        ).toBeLessThan(0.6);
      }
    },
  );
});

test('axial: patient left is on the right of the screen, anterior at the top', () => {
  const middle = voxelCentre(volume, 2, 3, 3);
  const plane = standardPlane(frame, 'axial', middle);
  const { at } = show(plane, volume);
  const right = at(offsetInPlane(plane, middle, 1.5, 0));
  const left = at(offsetInPlane(plane, middle, -1.5, 0));
  expect(right.column).toBeGreaterThan(left.column);
  // Two voxels to either side of column 2, each worth 1 HU.
  expect(right.hu - left.hu).toBeCloseTo(4, 0);
  const lower = at(offsetInPlane(plane, middle, 0, 5));
  const upper = at(offsetInPlane(plane, middle, 0, -5));
  expect(lower.row).toBeGreaterThan(upper.row);
  expect(Math.abs(lower.hu - upper.hu - 40)).toBeLessThan(2);
});

test('coronal: superior is at the top', () => {
  const plane = standardPlane(frame, 'coronal', centreOf(volume));
  const { at } = show(plane, volume);
  const upper = at(offsetInPlane(plane, plane.origin, 0, -7.25));
  const lower = at(offsetInPlane(plane, plane.origin, 0, 7.25));
  expect(upper.row).toBeLessThan(lower.row);
  expect(upper.hu - lower.hu).toBeGreaterThan(150);
});

test('an oblique plane shows what the CPU interpolates at every pixel, and background outside the grid', () => {
  const right = normalize([0.8, 0.5, -0.35]);
  const down = normalize(cross(cross(right, [0.2, 0.1, -1]), right));
  const plane: SlicePlane = { origin: centreOf(volume), right, down, normal: cross(right, down) };
  const { at, slice, camera } = show(plane, volume);
  slice.setBackground(0.1, 0.2, 0.3, 0.5);
  const pixels = stage.colours(camera);
  const sampler = createSampler(volume);
  const toTexture = textureFromLps(volume);
  let inside = 0;
  for (let row = 0; row < HEIGHT; row += 3) {
    for (let column = 0; column < WIDTH; column += 3) {
      const position = offsetInPlane(
        plane,
        plane.origin,
        (column + 0.5 - WIDTH / 2) * MM_PER_PIXEL,
        (row + 0.5 - HEIGHT / 2) * MM_PER_PIXEL,
      );
      const t = applyToPoint(toTexture, position);
      const margin = Math.min(...t, ...t.map((v) => 1 - v));
      if (margin > 0.01) {
        inside++;
        // 1/256 of a voxel along the axis where one voxel is worth 100 HU, and half a HU of storage.
        expect(Math.abs(at(position).hu - sampler.hu(t[0], t[1], t[2])), `${column}, ${row}`).toBeLessThan(1);
      } else if (margin < -0.01) {
        pixels.at(column, row).forEach((value, channel) => {
          expect(value).toBeCloseTo([0.1, 0.2, 0.3, 0.5][channel]!, 3);
        });
      }
    }
  }
  expect(inside).toBeGreaterThan(20);
});

test('inverted greys turn black into white; a window narrower than 1 HU is held at 1', () => {
  const position = voxelCentre(volume, 0, 0, 0);
  const plane = centredOnPixel(standardPlane(frame, 'axial', position), position);
  const { slice, at, camera } = show(plane, volume);
  slice.setInvert(true);
  const { column, row } = at(position);
  const grey = () => stage.colours(camera).at(column, row)[0];
  expect(grey()).toBeCloseTo(1 - (0 - 327) / 700 - 0.5, 3);
  slice.setInvert(false);
  slice.setWindow({ centre: 0.25, width: 0 });
  expect(grey()).toBeCloseTo(0.25, 2);
});

test('a picture smaller than the scan shows means of four places, not single voxels', () => {
  const [nx, ny, nz] = [40, 36, 4];
  const hu = Int16Array.from({ length: nx * ny * nz }, (_, at) => (at % 2 ? 1000 : 0));
  const striped: Volume = { ...volume, dims: [nx, ny, nz], hu, huRange: [0, 1000] };
  const plane = standardPlane(anatomicalFrame(striped), 'axial', voxelCentre(striped, 20, 18, 2));
  const textures = createVolumeTextures(striped, storages.half);
  while (textures.uploadNext(stage.renderer));
  const slice = createSliceObject(textures);
  slice.setWindow({ centre: 500, width: 1000 });
  slice.setPlane(plane, 200, 200);
  const camera = new OrthographicCamera();
  // 1.2 mm a pixel: 1.6 stripes of 0.75 mm.
  const mm = 1.2;
  lookAtPlane(camera, plane, HEIGHT * mm, WIDTH / HEIGHT);
  stage.scene.clear();
  stage.scene.add(slice.mesh);
  const pixels = stage.colours(camera);
  const sampler = createSampler(striped);
  const toTexture = textureFromLps(striped);
  for (let column = 70; column < 80; column++) {
    const [right, down] = [(column + 0.5 - WIDTH / 2) * mm, 0.5 * mm];
    const mean = [
      [0.375, 0.125],
      [-0.375, -0.125],
      [-0.125, 0.375],
      [0.125, -0.375],
    ].map(([x, y]) => {
      const t = applyToPoint(toTexture, offsetInPlane(plane, plane.origin, right + x! * mm, down + y! * mm));
      return sampler.hu(t[0], t[1], t[2]) / 4000;
    });
    const expected = mean.reduce((a, b) => a + b);
    expect(Math.abs(pixels.at(column, HEIGHT / 2)[0] - expected), `column ${column}`).toBeLessThan(0.01);
  }
});

test('slices that have not been uploaded yet show background, not garbage', () => {
  const textures = createVolumeTextures(volume, storages.half);
  textures.uploadNext(stage.renderer, 5 * 6 * 2 * 3);
  expect(textures.uniforms.uLoaded.value).toBeCloseTo(2.5 / 7, 6);
  const slice = createSliceObject(textures);
  slice.setWindow(window);
  slice.setBackground(0, 0, 0, 0);
  const plane = standardPlane(frame, 'coronal', centreOf(volume));
  slice.setPlane(plane, 200, 200);
  const camera = new OrthographicCamera();
  lookAtPlane(camera, plane, HEIGHT_MM, WIDTH / HEIGHT);
  stage.scene.clear();
  stage.scene.add(slice.mesh);
  const shownRows = () => {
    const pixels = stage.colours(camera);
    return Array.from({ length: HEIGHT }, (_, row) => pixels.at(WIDTH / 2, row)[3]).filter((a) => a > 0)
      .length;
  };
  const early = shownRows();
  while (textures.uploadNext(stage.renderer, 1));
  const late = shownRows();
  expect(early / late).toBeGreaterThan(0.3);
  expect(early / late).toBeLessThan(0.42);
});
