import '@kitware/vtk.js/Rendering/OpenGL/Profiles/Volume';
import vtkDataArray from '@kitware/vtk.js/Common/Core/DataArray';
import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData';
import vtkVolume from '@kitware/vtk.js/Rendering/Core/Volume';
import vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper';
import vtkGenericRenderWindow from '@kitware/vtk.js/Rendering/Misc/GenericRenderWindow';
import type { vtkOpenGLRenderWindow } from '@kitware/vtk.js/Rendering/OpenGL/RenderWindow';
import type { BenchVolume, Contestant } from '../contestant.ts';
import { finishFrame, readCanvas } from '../finish-frame.ts';
import { cameraDistanceMm, viewHalfHeightMm } from '../look.ts';
import type { Pose } from '../orbit.ts';
import { centreOf } from '../volume-geometry.ts';
import { sampleWithVtk, showWithVtk, vtkModes } from '../vtk-look.ts';

/** vtk.js with its defaults: one sample a millimetre, textures as it chooses them. */
export function createContestant(): Contestant {
  let given: BenchVolume;
  let volume: vtkVolume;
  let defaults: { stepMm: number; samples: number };
  let prepared = '';
  const box = document.createElement('div');
  const view = vtkGenericRenderWindow.newInstance({ background: [0, 0, 0], listenWindowResize: false });
  const window = () => view.getApiSpecificRenderWindow() as vtkOpenGLRenderWindow;
  const gl = () => window().getCanvas()!.getContext('webgl2')!;
  const render = ({ toEye, up }: Pose) => {
    const camera = view.getRenderer().getActiveCamera();
    const [x, y, z] = centreOf(given);
    camera.setFocalPoint(x, y, z);
    camera.setPosition(
      x + cameraDistanceMm * toEye[0],
      y + cameraDistanceMm * toEye[1],
      z + cameraDistanceMm * toEye[2],
    );
    camera.setViewUp(up[0], up[1], up[2]);
    camera.setParallelScale(viewHalfHeightMm);
    view.getRenderer().resetCameraClippingRange();
    view.getRenderWindow().render();
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
      const image = vtkImageData.newInstance({
        origin: [...given.originMm],
        spacing: [...given.spacingMm],
      });
      image.setDimensions(...given.dims);
      image
        .getPointData()
        .setScalars(vtkDataArray.newInstance({ name: 'hu', numberOfComponents: 1, values: given.hu }));
      const mapper = vtkVolumeMapper.newInstance();
      mapper.setInputData(image);
      volume = vtkVolume.newInstance();
      volume.setMapper(mapper);
      defaults = { stepMm: mapper.getSampleDistance(), samples: mapper.getMaximumSamplesPerRay() };
      showWithVtk(volume, mode);
      view.setContainer(box);
      window().setSize(canvasPx, canvasPx);
      view.getRenderer().addVolume(volume);
      view.getRenderer().getActiveCamera().setParallelProjection(true);
      render(pose);
    },
    async prepare(mode, stepShare) {
      // Curves that are set again are new tables to it.
      if (prepared === `${mode} ${stepShare}`) return;
      prepared = `${mode} ${stepShare}`;
      showWithVtk(volume, mode);
      sampleWithVtk(volume, defaults.stepMm, defaults.samples, stepShare);
    },
    render,
    picture: () => readCanvas(gl()),
    dispose() {
      view.delete();
      box.remove();
    },
  };
}
