import {
  Mesh,
  MeshBasicMaterial,
  OrthographicCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  WebGLRenderer,
} from 'three';
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js';
import { CopyShader } from 'three/examples/jsm/shaders/CopyShader.js';
import { afterAll, expect, test } from 'vitest';
import { lps } from '../../../src/imaging/spaces.ts';
import { analyticPhantom } from '../../../src/phantom/analytic.ts';
import { stepPhase } from '../../../src/render/sampling/low-discrepancy.ts';
import { canGather, createSettlingPicture } from '../../../src/render/three/settling-picture.ts';
import { timeDrawing } from '../../../src/render/three/time-drawing.ts';
import { createVolumeObject } from '../../../src/render/three/volume-object.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import { testTransferFunction } from '../../support/gl-scene.ts';

const [WIDTH, HEIGHT] = [48, 36];
const renderer = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
renderer.setSize(WIDTH, HEIGHT);
afterAll(() => {
  renderer.dispose();
  renderer.forceContextLoss();
});

const picture = createSettlingPicture();
const copy = new ShaderMaterial({
  ...CopyShader,
  uniforms: { tDiffuse: { value: null }, opacity: { value: 1 } },
});
const quad = new FullScreenQuad(copy);

/** Red, green, blue of every pixel that is shown, 0 … 255. */
function shown(): Uint8Array {
  copy.uniforms.tDiffuse!.value = picture.texture;
  quad.render(renderer);
  const gl = renderer.getContext();
  const pixels = new Uint8Array(WIDTH * HEIGHT * 4);
  gl.readPixels(0, 0, WIDTH, HEIGHT, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels;
}

function psnr(a: Uint8Array, b: Uint8Array): number {
  const squares = a.reduce((sum, v, i) => sum + ((v - b[i]!) / 255) ** 2, 0);
  return -10 * Math.log10(squares / a.length);
}

const camera = new OrthographicCamera(-24, 24, 18, -18, 0, 200);
camera.position.set(0, -100, 0);
camera.up.set(0, 0, 1);
camera.lookAt(0, 0, 0);

test('an edge through the middle of pixels settles at the share of them that it covers', () => {
  expect(canGather(renderer)).toBe(true);
  const scene = new Scene();
  // White up to x = 3.25 mm: a quarter of the pixels in column 27.
  const wall = new Mesh(new PlaneGeometry(20, 60), new MeshBasicMaterial({ side: 2 }));
  wall.rotation.x = Math.PI / 2;
  wall.position.x = 3.25 - 10;
  scene.add(wall);
  for (let pass = 0; pass < 64; pass++) picture.addPass(renderer, scene, camera, WIDTH, HEIGHT, pass);
  const pixels = shown();
  const at = (column: number) => pixels[4 * (column + WIDTH * 18)]! / 255;
  expect(at(26)).toBeCloseTo(1, 2);
  expect(Math.abs(at(27) - 0.25)).toBeLessThan(0.06);
  expect(at(28)).toBeCloseTo(0, 2);
  // Drawing once forgets the passes.
  picture.drawOnce(renderer, scene, camera, WIDTH, HEIGHT);
  expect(shown()[4 * (27 + WIDTH * 18)]).toBe(0);
});

test('passes of a coarse volume go to the oversampled picture, and leave the camera as it was', async () => {
  const limits = { max3dTextureSize: 2048, floatLinear: true, software: true };
  const { volume } = analyticPhantom({
    dims: [30, 34, 26],
    spacingMm: [1.5, 1.25, 1.75],
    backgroundHu: -1000,
    parts: [
      { id: 'ball', kind: 'sphere', centre: lps(-3, 2, 1), radiusMm: 13, hu: 90 },
      { id: 'rod', kind: 'cylinder', from: lps(-18, -8, -12), to: lps(16, -4, 15), radiusMm: 2, hu: 800 },
    ],
  });
  const textures = createVolumeTextures(volume, limits);
  while (textures.uploadNext(renderer));
  const object = createVolumeObject(textures, { transferFunction: testTransferFunction });
  await object.whenReady();
  const scene = new Scene();
  scene.add(object.mesh);
  const projection = camera.projectionMatrix.clone();
  const gather = (passes: number, stepVoxels: number) => {
    for (let pass = 0; pass < passes; pass++) {
      object.setQuality({ stepVoxels, phase: stepPhase(pass) });
      picture.addPass(renderer, scene, camera, WIDTH, HEIGHT, pass);
    }
    return shown();
  };
  const truth = gather(144, 1 / 6);
  const once = psnr(gather(1, 1.3), truth);
  const settled = psnr(gather(16, 1.3), truth);
  expect(settled, `one pass ${once.toFixed(1)} dB, 16 passes ${settled.toFixed(1)} dB`).toBeGreaterThan(
    once + 6,
  );
  expect(settled).toBeGreaterThan(48);
  expect(camera.projectionMatrix.elements).toEqual(projection.elements);
});

test('drawing is timed to its end without waiting for it', async () => {
  const ms = await new Promise<number>((resolve) => {
    timeDrawing(renderer, () => performance.now(), resolve);
  });
  expect(ms).toBeGreaterThan(0);
});
