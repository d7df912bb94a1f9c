import {
  Enums,
  init,
  RenderingEngine,
  setVolumesForViewports,
  type Types,
  volumeLoader,
} from '@cornerstonejs/core';
import type vtkVolume from '@kitware/vtk.js/Rendering/Core/Volume';
import type vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper';
import { runAnimationFrames } from '../animation-frames.ts';
import type { BenchVolume, Contestant } from '../contestant.ts';
import { finishFrame } from '../finish-frame.ts';
import { cameraDistanceMm, viewHalfHeightMm } from '../look.ts';
import type { Pose } from '../orbit.ts';
import { centreOf } from '../volume-geometry.ts';
import { sampleWithVtk, showWithVtk, vtkModes } from '../vtk-look.ts';

const volumeId = 'bench';
const viewportId = 'view';

/** Cornerstone's 3D volume viewport with its defaults: half a mean voxel a sample, textures as it chooses them. */
export function createContestant(): Contestant {
  let given: BenchVolume;
  let engine: RenderingEngine;
  let volume: vtkVolume;
  let defaults: { stepMm: number; samples: number };
  const box = document.createElement('div');
  const viewport = () => engine.getViewport(viewportId) as Types.IVolumeViewport;
  const gl = () => engine.getOffscreenMultiRenderWindow(viewportId).getOpenGLRenderWindow().get3DContext();
  const render = ({ toEye, up }: Pose) => {
    const centre = centreOf(given);
    viewport().setCamera({
      focalPoint: [...centre],
      position: [0, 1, 2].map((axis) => centre[axis]! + cameraDistanceMm * toEye[axis]!) as Types.Point3,
      viewUp: [...up],
      viewPlaneNormal: [...toEye],
      parallelScale: viewHalfHeightMm,
      parallelProjection: true,
    });
    viewport().render();
    runAnimationFrames();
    // Without the copy onto the two-dimensional canvas that people see: reading that one would slow it.
    finishFrame(gl());
  };

  return {
    modes: vtkModes,
    accept(next) {
      given = next;
    },
    async load(canvasPx, mode, pose) {
      box.style.cssText = `width: ${canvasPx}px; height: ${canvasPx}px`;
      document.body.append(box);
      // One context instead of seven; only one is ever drawn in.
      init({ rendering: { webGlContextCount: 1 } } as Types.Cornerstone3DConfig);
      engine = new RenderingEngine('bench');
      engine.enableElement({
        viewportId,
        type: Enums.ViewportType.VOLUME_3D,
        element: box,
        defaultOptions: { background: [0, 0, 0], parallelProjection: true },
      });
      const local = volumeLoader.createLocalVolume(volumeId, {
        metadata: {} as Types.Metadata,
        dimensions: [...given.dims],
        spacing: [...given.spacingMm],
        origin: [...given.originMm],
        direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
        scalarData: given.hu,
      });
      // Its slices are sent when they are marked as new, which a loader does and a local volume must ask for.
      local.modified();
      await setVolumesForViewports(engine, [{ volumeId }], [viewportId]);
      // Cornerstone's own, older vtk.js, the same in what is used of it here.
      volume = viewport().getActors()[0]!.actor as vtkVolume;
      const mapper = volume.getMapper() as vtkVolumeMapper;
      defaults = { stepMm: mapper.getSampleDistance(), samples: mapper.getMaximumSamplesPerRay() };
      showWithVtk(volume, mode);
      render(pose);
    },
    async prepare(mode, stepShare) {
      showWithVtk(volume, mode);
      sampleWithVtk(volume, defaults.stepMm, defaults.samples, stepShare);
    },
    render,
    picture() {
      const shown = viewport().getCanvas();
      const copy = new OffscreenCanvas(shown.width, shown.height).getContext('2d', {
        willReadFrequently: true,
      })!;
      copy.drawImage(shown, 0, 0);
      return copy.getImageData(0, 0, shown.width, shown.height).data as Uint8ClampedArray<ArrayBuffer>;
    },
    dispose() {
      engine.destroy();
      box.remove();
    },
  };
}
