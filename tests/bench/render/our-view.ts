import { type Camera, Scene, WebGLRenderer } from 'three';
import { affine } from '../../../src/imaging/affine.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import type { TransferFunction } from '../../../src/imaging/transfer-function.ts';
import type { Volume } from '../../../src/imaging/volume.ts';
import { occupancyInSlices } from '../../../src/render/occupancy/occupancy-maker.ts';
import { stillQuality } from '../../../src/render/quality-ladder.ts';
import { gpuLimitsOf } from '../../../src/render/three/gpu-limits.ts';
import { createVolumeObject, type VolumeObject } from '../../../src/render/three/volume-object.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import type { BenchVolume } from './contestant.ts';

/** What a picture at rest is drawn with. */
export const defaultStepVoxels = stillQuality.stepVoxels;

/** The product's volume in a scene of its own, all of it on the graphics card. */
export interface OurView {
  readonly renderer: WebGLRenderer;
  readonly gl: WebGL2RenderingContext;
  readonly scene: Scene;
  readonly object: VolumeObject;
  dispose(): void;
}

export async function createOurView(
  volume: BenchVolume,
  canvas: HTMLCanvasElement,
  transferFunction: TransferFunction,
  mode: string,
  occupancy = occupancyInSlices,
  camera?: Camera,
): Promise<OurView> {
  const renderer = new WebGLRenderer({ canvas, antialias: false });
  renderer.setClearColor(0, 1);
  const limits = gpuLimitsOf(renderer);
  const textures = createVolumeTextures(volumeOf(volume), limits, { occupancy });
  const object = createVolumeObject(textures, { transferFunction, mode });
  object.setQuality({ stepVoxels: defaultStepVoxels });
  const scene = new Scene().add(object.mesh);
  // As the product does, what has arrived is drawn while the rest comes: by then the driver has its program.
  textures.uploadNext(renderer);
  if (camera) renderer.render(scene, camera);
  while (textures.uploadNext(renderer));
  await object.whenReady();
  return {
    renderer,
    gl: renderer.getContext() as WebGL2RenderingContext,
    scene,
    object,
    dispose() {
      object.dispose();
      textures.dispose();
      renderer.dispose();
      canvas.remove();
    },
  };
}

/** Its range of values, in one pass as reading a series makes it, and its place. */
export function volumeOf({ dims, spacingMm: [dx, dy, dz], originMm, hu }: BenchVolume): Volume {
  let min = 32767;
  let max = -32768;
  for (let i = 0; i < hu.length; i++) {
    const value = hu[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return {
    dims,
    lpsFromIndex: affine([dx, 0, 0], [0, dy, 0], [0, 0, dz], lps(...originMm)),
    hu,
    huRange: [min, max],
    unit: 'HU',
  };
}
