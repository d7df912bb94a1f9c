import type { OrthographicCamera } from 'three';
import { occupancyInWorkers } from '../../../../src/app/occupancy-in-workers.ts';
import { createBrowserPool } from '../../../../src/workers/browser-pool.ts';
import type { BenchVolume, Contestant } from '../contestant.ts';
import { countFetches, type FetchCounts } from '../count-fetches.ts';
import { finishFrame, readCanvas } from '../finish-frame.ts';
import { boneCurve, isoHu, type Mode, mipWindow, modes, skinCurve } from '../look.ts';
import { newCanvas } from '../new-canvas.ts';
import type { Pose } from '../orbit.ts';
import { createOurView, defaultStepVoxels, type OurView, volumeOf } from '../our-view.ts';
import { aim, newPoseCamera } from '../pose-camera.ts';
import { centreOf } from '../volume-geometry.ts';

const kinds: Readonly<Record<Mode, string>> = {
  lit: 'lit',
  unlit: 'composite',
  mip: 'mip',
  isosurface: 'isosurface',
};

export interface Ours extends Contestant {
  count(pose: Pose): FetchCounts;
  /** Milliseconds from a change of the curve to the first complete frame of it, and of that frame alone. */
  recolour(pose: Pose): Promise<{ changeMs: number; frameMs: number }>;
}

/** The product's own volume rendering, through the objects that its views use. */
export function createContestant(): Ours {
  let given: BenchVolume;
  let view: OurView;
  let camera: OrthographicCamera;
  let px: number;
  let curve = boneCurve;
  const pool = createBrowserPool();
  const occupancy = occupancyInWorkers(async () => pool);

  const aimed = (pose: Pose) => {
    aim(camera, pose, centreOf(given));
    return camera;
  };
  const render = (pose: Pose) => {
    view.renderer.render(view.scene, aimed(pose));
    finishFrame(view.gl);
  };
  return {
    modes,
    async accept(volume) {
      given = volume;
      // The product's workers have decoded the images by the time that there is a volume.
      const few = new Int16Array(64 * 64 * 64);
      await occupancy.bricks(
        { ...volumeOf(volume), dims: [64, 64, 64], hu: few },
        new AbortController().signal,
      );
    },
    async load(canvasPx, mode, pose) {
      px = canvasPx;
      camera = newPoseCamera();
      const canvas = newCanvas(canvasPx);
      view = await createOurView(given, canvas, boneCurve, kinds[mode], occupancy, aimed(pose));
      view.object.setWindow(mipWindow);
      view.object.setIsoHu(isoHu);
      await view.object.whenReady();
      render(pose);
    },
    async prepare(mode, stepShare) {
      view.object.setMode(kinds[mode]);
      view.object.setQuality({ stepVoxels: defaultStepVoxels * stepShare });
      await view.object.whenReady();
    },
    render,
    picture: () => readCanvas(view.gl),
    async recolour(pose) {
      curve = curve === boneCurve ? skinCurve : boneCurve;
      const startMs = performance.now();
      view.object.setTransferFunction(curve);
      await view.object.whenReady();
      render(pose);
      const changeMs = performance.now() - startMs;
      const frameMs = performance.now();
      render(pose);
      return { changeMs, frameMs: performance.now() - frameMs };
    },
    count: (pose) => countFetches(view.renderer, view.object.mesh, aimed(pose), px, px),
    dispose() {
      view.dispose();
      pool.dispose();
    },
  };
}
