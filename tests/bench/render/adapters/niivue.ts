import { Niivue, NVImage, SLICE_TYPE } from '@niivue/niivue';
import { evaluate } from '../../../../src/imaging/transfer-function.ts';
import type { BenchVolume, Contestant } from '../contestant.ts';
import { sampleFiner } from '../finer-program.ts';
import { finishFrame, readCanvas } from '../finish-frame.ts';
import { boneCurve, type Mode, viewHalfHeightMm } from '../look.ts';
import { newCanvas } from '../new-canvas.ts';
import { niftiOf } from '../nifti.ts';
import type { Pose } from '../orbit.ts';

/** Share of the surface light; its own example of a lit volume has all of it. */
const illumination: Partial<Record<Mode, number>> = { lit: 1, unlit: 0 };
const firstHu = boneCurve.points[0]!.hu;
const lastHu = boneCurve.points.at(-1)!.hu;

/** NiiVue with its defaults: one voxel a sample, colours before interpolation. */
export function createContestant(): Contestant {
  let given: BenchVolume;
  let file: ArrayBuffer;
  let view: Niivue;
  let shown: Mode;
  let restore = () => {};

  const aim = ({ azimuthDeg, elevationDeg }: Pose) => {
    const [x, y, z] = given.dims.map((n, axis) => n * given.spacingMm[axis]!) as [number, number, number];
    // Its view is 0.8 × the half diagonal high at scale 1.
    view.scene.volScaleMultiplier = (0.4 * Math.hypot(x, y, z)) / viewHalfHeightMm;
    view.scene.renderAzimuth = azimuthDeg;
    view.scene.renderElevation = elevationDeg;
  };
  return {
    modes: ['lit', 'unlit'],
    accept(volume) {
      given = volume;
      file = niftiOf(volume);
    },
    async load(canvasPx, mode, pose) {
      shown = mode;
      view = new Niivue({
        backColor: [0, 0, 0, 1],
        show3Dcrosshair: false,
        isOrientCube: false,
        isColorbar: false,
        isResizeCanvas: false,
        interactive: false,
        sliceType: SLICE_TYPE.RENDER,
        loadingText: '',
        logLevel: 'error',
      });
      await view.attachToCanvas(newCanvas(canvasPx), false);
      view.addColormap(boneCurve.id, colourMap(given));
      await view.setVolumeRenderIllumination(illumination[mode]);
      const image = await NVImage.loadFromUrl({
        url: file,
        name: 'bench.nii',
        colormap: boneCurve.id,
        cal_min: firstHu,
        cal_max: lastHu,
      });
      aim(pose);
      // Draws when it is ready.
      view.addVolume(image);
      finishFrame(view.gl);
    },
    async prepare(mode, stepShare) {
      restore();
      restore = () => {};
      if (mode !== shown) {
        // It colours all voxels anew for that.
        await view.setVolumeRenderIllumination(illumination[mode]);
        shown = mode;
      }
      if (stepShare !== 1) restore = sampleFiner(view.gl, view.renderShader!, stepShare);
    },
    render(pose) {
      aim(pose);
      view.drawScene();
      finishFrame(view.gl);
    },
    picture: () => readCanvas(view.gl),
    dispose() {
      view.cleanup();
      view.canvas?.remove();
    },
  };
}

/** NiiVue's opacity is that of a step of one voxel; its table has 256 entries between the ends of the curve. */
function colourMap({ spacingMm }: BenchVolume) {
  const meanVoxelMm = (spacingMm[0] + spacingMm[1] + spacingMm[2]) / 3;
  const entries = Array.from({ length: 256 }, (_, i) => {
    const [r, g, b, opacity] = evaluate(boneCurve, firstHu + ((lastHu - firstHu) * i) / 255);
    const perVoxel = 1 - (1 - opacity) ** (meanVoxelMm / boneCurve.referenceStepMm);
    return [r, g, b, perVoxel].map((share) => Math.round(255 * share));
  });
  const channel = (c: number) => entries.map((entry) => entry[c]!);
  return {
    R: channel(0),
    G: channel(1),
    B: channel(2),
    A: channel(3),
    I: entries.map((_, i) => i),
    min: 0,
    max: 0,
  };
}
