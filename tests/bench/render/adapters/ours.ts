import { type OrthographicCamera, Scene, WebGLRenderer } from 'three';
import { affine } from '../../../../src/imaging/affine.ts';
import { lps } from '../../../../src/imaging/spaces.ts';
import type { Volume } from '../../../../src/imaging/volume.ts';
import { gpuLimitsOf } from '../../../../src/render/three/gpu-limits.ts';
import { createVolumeObject, type VolumeObject } from '../../../../src/render/three/volume-object.ts';
import { createVolumeTextures, type VolumeTextures } from '../../../../src/render/three/volume-textures.ts';
import type { BenchVolume, Contestant } from '../contestant.ts';
import { countFetches, type FetchCounts } from '../count-fetches.ts';
import { finishFrame, readCanvas } from '../finish-frame.ts';
import { boneCurve, isoHu, type Mode, mipWindow, modes } from '../look.ts';
import { newCanvas } from '../new-canvas.ts';
import type { Pose } from '../orbit.ts';
import { aim, newPoseCamera } from '../pose-camera.ts';
import { centreOf } from '../volume-geometry.ts';

/** What moving pictures are drawn with once the machine keeps up: the top of the product's quality ladder. */
const defaultStepVoxels = 2 / 3;

const kinds: Readonly<Record<Mode, string>> = {
  lit: 'lit',
  unlit: 'composite',
  mip: 'mip',
  isosurface: 'isosurface',
};

export interface Ours extends Contestant {
  count(pose: Pose): FetchCounts;
}

/** The product's own volume rendering, through the objects that its views use. */
export function createContestant(): Ours {
  let given: BenchVolume;
  let renderer: WebGLRenderer;
  let textures: VolumeTextures;
  let object: VolumeObject;
  let camera: OrthographicCamera;
  let px: number;
  const scene = new Scene();
  const gl = () => renderer.getContext() as WebGL2RenderingContext;

  const aimed = (pose: Pose) => {
    aim(camera, pose, centreOf(given));
    return camera;
  };
  const render = (pose: Pose) => {
    renderer.render(scene, aimed(pose));
    finishFrame(gl());
  };
  return {
    modes,
    accept(volume) {
      given = volume;
    },
    async load(canvasPx, mode, pose) {
      px = canvasPx;
      renderer = new WebGLRenderer({ canvas: newCanvas(canvasPx), antialias: false });
      renderer.setClearColor(0, 1);
      const limits = gpuLimitsOf(renderer);
      textures = createVolumeTextures(volumeOf(given), limits);
      object = createVolumeObject(textures, limits, { transferFunction: boneCurve, mode: kinds[mode] });
      object.setWindow(mipWindow);
      object.setIsoHu(isoHu);
      object.setQuality({ stepVoxels: defaultStepVoxels });
      scene.add(object.mesh);
      camera = newPoseCamera();
      while (textures.uploadNext(renderer));
      await object.whenReady();
      render(pose);
    },
    async prepare(mode, stepShare) {
      object.setMode(kinds[mode]);
      object.setQuality({ stepVoxels: defaultStepVoxels * stepShare });
      await object.whenReady();
    },
    render,
    picture: () => readCanvas(gl()),
    count: (pose) => countFetches(renderer, object.mesh, aimed(pose), px, px),
    dispose() {
      object.dispose();
      textures.dispose();
      renderer.dispose();
      renderer.domElement.remove();
    },
  };
}

export function volumeOf({ dims, spacingMm: [dx, dy, dz], originMm, hu }: BenchVolume): Volume {
  // One pass, as reading the series makes it.
  let [min, max] = [32767, -32768];
  for (const value of hu) {
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
