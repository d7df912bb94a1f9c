import { OrthographicCamera } from 'three';
import { afterAll, expect, test } from 'vitest';
import { type SlabProjection, slabProjections } from '../../../src/imaging/slab.ts';
import { applyToPoint, applyToVector, invert } from '../../../src/imaging/affine.ts';
import {
  anatomicalFrame,
  offsetInPlane,
  type SlicePlane,
  standardPlane,
} from '../../../src/imaging/slice-plane.ts';
import { cross, normalize, scale } from '../../../src/imaging/vector.ts';
import { centreOf } from '../../../src/imaging/volume.ts';
import { nearestSampler } from '../../../src/render/sampling/nearest-sampler.ts';
import { slabHu, slabSamples } from '../../../src/render/sampling/slab.ts';
import { textureFromLps } from '../../../src/render/sampling/texture-space.ts';
import { createSampler } from '../../../src/render/sampling/trilinear.ts';
import { lookAtPlane } from '../../../src/render/three/slice-camera.ts';
import { createSliceObject } from '../../../src/render/three/slice-object.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import { createGlStage } from '../../support/gl-stage.ts';
import { tiltedVolume, voxelCentre } from '../../support/tilted-volume.ts';

const [WIDTH, HEIGHT] = [60, 44];
const MM_PER_PIXEL = 1;
const window = { centre: 327, width: 700 };
const volume = tiltedVolume();
const frame = anatomicalFrame(volume);
const sampler = createSampler(volume);
const toTexture = textureFromLps(volume);
const stage = createGlStage(WIDTH, HEIGHT);
afterAll(() => stage.dispose());

const textures = createVolumeTextures(volume, { max3dTextureSize: 2048, floatLinear: true, software: true });
while (textures.uploadNext(stage.renderer));
const slice = createSliceObject(textures);
slice.setWindow(window);
stage.scene.add(slice.mesh);

function show(plane: SlicePlane, thicknessMm: number, projection: SlabProjection, smooth = true) {
  slice.setPlane(plane, 200, 200);
  slice.setSlab(thicknessMm, projection);
  slice.setSmooth(smooth);
  const camera = new OrthographicCamera();
  lookAtPlane(camera, plane, HEIGHT * MM_PER_PIXEL, WIDTH / HEIGHT);
  const pixels = stage.colours(camera);
  return (column: number, row: number) => (pixels.at(column, row)[0] - 0.5) * window.width + window.centre;
}

test('a slab is as thick as it says, in mm along the normal, and centred on the plane', () => {
  const plane = standardPlane(frame, 'axial', voxelCentre(volume, 2, 3, 3));
  // In the tilted grid a millimetre along the slices' normal moves the row index too.
  const perMm = applyToVector(invert(volume.lpsFromIndex), plane.normal);
  const huPerMm = perMm[0] + 10 * perMm[1] + 100 * perMm[2];
  const rows = (projection: SlabProjection, mm: number) => show(plane, mm, projection)(WIDTH / 2, HEIGHT / 2);
  const thin = rows('average', 0);
  expect(rows('average', 12)).toBeCloseTo(thin, 0);
  // Samples lie in the middle of half-voxel parts, so the outermost is a quarter voxel inside.
  for (const mm of [6, 12, 19]) {
    const reach =
      (mm / 2) * (1 - 1 / slabSamples(volume.dims, applyToVector(toTexture, scale(plane.normal, mm))));
    const rise = Math.abs(huPerMm) * reach;
    expect(Math.abs(rows('maximum', mm) - (thin + rise)), `${mm} mm`).toBeLessThan(3);
    expect(Math.abs(rows('minimum', mm) - (thin - rise)), `${mm} mm`).toBeLessThan(3);
  }
});

test.each(slabProjections.flatMap((projection) => [true, false].map((smooth) => ({ projection, smooth }))))(
  '$projection, smooth $smooth: the picture of an oblique slab is its twin’s',
  ({ projection, smooth }) => {
    const right = normalize([0.8, 0.5, -0.35]);
    const down = normalize(cross(cross(right, [0.2, 0.1, -1]), right));
    const plane: SlicePlane = { origin: centreOf(volume), right, down, normal: cross(right, down) };
    const mm = 14;
    const through = applyToVector(toTexture, scale(plane.normal, mm));
    const at = show(plane, mm, projection, smooth);
    const read = smooth ? sampler : nearestSampler(sampler);
    let compared = 0;
    for (let row = 0; row < HEIGHT; row++)
      for (let column = 0; column < WIDTH; column++) {
        const [x, y] = [column + 0.5 - WIDTH / 2, row + 0.5 - HEIGHT / 2];
        const p = applyToPoint(
          toTexture,
          offsetInPlane(plane, plane.origin, x * MM_PER_PIXEL, y * MM_PER_PIXEL),
        );
        const count = slabSamples(volume.dims, through);
        const places = Array.from({ length: count }, (_, n) => (n + 0.5) / count - 0.5).map((share) =>
          p.map((v, axis) => v + share * through[axis]!),
        );
        // At a face of the grid the last digit decides whether a sample counts.
        const onFace = (v: number) => Math.abs(v) < 0.003 || Math.abs(v - 1) < 0.003;
        if (places.some((place) => place.some(onFace))) continue;
        // The same at a face of a voxel, where each is a box.
        const betweenVoxels = (v: number, axis: number) =>
          Math.abs(v * volume.dims[axis]! - Math.round(v * volume.dims[axis]!)) < 0.003;
        if (!smooth && places.some((place) => place.some(betweenVoxels))) continue;
        const twin = slabHu(read, p, through, count, projection);
        if (twin === undefined) continue;
        compared++;
        expect(Math.abs(at(column, row) - twin), `${column}, ${row}`).toBeLessThan(2);
      }
    expect(compared).toBeGreaterThan(10);
  },
);

test('a slab that leaves the grid shows what of it lies inside', () => {
  const top = voxelCentre(volume, 2, 3, 6);
  const at = show(standardPlane(frame, 'axial', top), 20, 'minimum');
  const value = at(WIDTH / 2, HEIGHT / 2);
  expect(value).toBeGreaterThan(450);
  expect(value).toBeLessThan(632);
});
