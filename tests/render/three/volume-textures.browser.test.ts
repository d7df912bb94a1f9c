import { WebGLRenderer } from 'three';
import { describe, expect, test } from 'vitest';
import { affine } from '../../../src/imaging/affine.ts';
import type { Volume } from '../../../src/imaging/volume.ts';
import volumeGlsl from '../../../src/render/glsl/volume.glsl?raw';
import { gpuLimitsOf } from '../../../src/render/three/gpu-limits.ts';
import { createVolumeTextures, encodingFor } from '../../../src/render/three/volume-textures.ts';
import { runGlsl } from '../../support/gl-function.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const hardware = { max3dTextureSize: 2048, floatLinear: true, software: false };
const software = { ...hardware, software: true };

function volumeOf(dims: [number, number, number], hu: Volume['hu']): Volume {
  const lpsFromIndex = affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25], [0, 0, 0]);
  return { dims, lpsFromIndex, hu, huRange: [Math.min(...hu), Math.max(...hu)], unit: 'HU' };
}

/** Every voxel as the GPU reads it at its centre. */
function readBack(volume: Volume, limits: typeof hardware, budgetBytes = 1000): number[] {
  const textures = createVolumeTextures(volume, limits);
  const [nx, ny, nz] = volume.dims;
  const centres: number[][] = [];
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++) centres.push([(i + 0.5) / nx, (j + 0.5) / ny, (k + 0.5) / nz]);
  const values = runGlsl(
    [volumeGlsl],
    'result.x = sampleHu(a.xyz);',
    centres,
    textures.uniforms,
    (renderer) => {
      while (textures.uploadNext(renderer, budgetBytes));
    },
  );
  textures.dispose();
  return values.map(([value]) => value);
}

describe('values on the GPU', () => {
  const ordinary = volumeOf(
    [16, 16, 16],
    Int16Array.from({ length: 4096 }, (_, i) => i - 1024),
  );

  test('half floats hold all of ordinary CT exactly, in two bytes', () => {
    expect(encodingFor(ordinary, hardware).bytesPerVoxel).toBe(2);
    expect(readBack(ordinary, hardware)).toEqual([...ordinary.hu]);
  });

  test('bytes hold all of ordinary CT within a tenth of a HU, in two bytes', () => {
    expect(encodingFor(ordinary, software).bytesPerVoxel).toBe(2);
    readBack(ordinary, software).forEach((value, i) => {
      expect(Math.abs(value - ordinary.hu[i]!)).toBeLessThan(0.1);
    });
  });

  test('metal and padding survive: 15 000 and −3024 HU', () => {
    const odd = volumeOf([2, 1, 3], Int16Array.of(15_000, -3024, 30_000, -32_768, 3071, -1024));
    readBack(odd, hardware).forEach((value, i) => {
      expect(Math.abs(value - odd.hu[i]!)).toBeLessThanOrEqual(16);
    });
    readBack(odd, software).forEach((value, i) => {
      expect(Math.abs(value - odd.hu[i]!)).toBeLessThan(0.1);
    });
  });
});

test('slabs arrive in order, none larger than the budget but one slice at least', () => {
  const renderer = new WebGLRenderer();
  const textures = createVolumeTextures(tiltedVolume(), hardware);
  const loaded: number[] = [];
  // A slice is 5 × 6 × 2 = 60 bytes.
  while (textures.uploadNext(renderer, 150)) loaded.push(textures.uniforms.uLoaded.value * 7 + 0.5);
  expect(loaded.map(Math.round)).toEqual([2, 4, 6]);
  expect(textures.uniforms.uLoaded.value).toBe(1);
  expect(textures.uploadNext(renderer, 150)).toBe(false);
  renderer.dispose();
});

test('a slice larger than the budget is uploaded all the same', () => {
  expect(readBack(tiltedVolume(), software, 1).map(Math.round)).toEqual([...tiltedVolume().hu]);
});

test('a volume over the 3D texture limit is shown coarser and says why', () => {
  const textures = createVolumeTextures(tiltedVolume(), { ...hardware, max3dTextureSize: 6 });
  expect(textures.volume.dims).toEqual([5, 6, 4]);
  expect(textures.explanation).toMatch(/larger than this device's graphics can hold/);
  textures.dispose();
});

test('a volume over the memory limit is shown coarser; under it, whole and without a word', () => {
  const small = createVolumeTextures(tiltedVolume(), hardware, { maxBytes: 300 });
  const [nx, ny, nz] = small.volume.dims;
  expect(nx * ny * nz * small.bytesPerVoxel).toBeLessThanOrEqual(300);
  expect(createVolumeTextures(tiltedVolume(), hardware, { maxBytes: 420 }).explanation).toBeUndefined();
});

test('after a lost context the volume is uploaded again', async () => {
  const renderer = new WebGLRenderer();
  const canvas = renderer.domElement;
  const textures = createVolumeTextures(tiltedVolume(), hardware);
  while (textures.uploadNext(renderer));
  const restored = new Promise((resolve) => {
    canvas.addEventListener('webglcontextrestored', () => setTimeout(resolve));
  });
  canvas.addEventListener('webglcontextlost', () => setTimeout(() => renderer.forceContextRestore()));
  renderer.forceContextLoss();
  await restored;
  expect(textures.uploadNext(renderer, 60)).toBe(true);
  expect(textures.uniforms.uLoaded.value).toBeCloseTo(0.5 / 7, 6);
  while (textures.uploadNext(renderer));
  expect(textures.uniforms.uLoaded.value).toBe(1);
  expect(renderer.getContext().getError()).toBe(0);
  renderer.dispose();
});

test('the test browser is known to render in software', () => {
  const renderer = new WebGLRenderer();
  const limits = gpuLimitsOf(renderer);
  expect(limits.software).toBe(true);
  expect(limits.max3dTextureSize).toBeGreaterThanOrEqual(2048);
  renderer.dispose();
});
