import type { ArrayCamera, PerspectiveCamera } from 'three';
import { type QualityLevel, stillQuality } from '../../../../src/render/quality-ladder.ts';
import { createEyePictures, type EyePictures } from '../../../../src/render/three/eye-pictures.ts';
import { transferFunctionById } from '../../../../src/render/transfer-functions.ts';
import { addCounts } from '../add-counts.ts';
import type { BenchVolume } from '../contestant.ts';
import { countFetches, type FetchCounts } from '../count-fetches.ts';
import { finishFrame, readCanvas } from '../finish-frame.ts';
import { createOurView, type OurView } from '../our-view.ts';
import { type Comparison, compare } from '../psnr.ts';
import { centreOf } from '../volume-geometry.ts';
import { eyePx, eyesAt, type HeadPose } from './eyes.ts';

/** What the stereo page answers to the bench, which runs in Node. */
export interface StereoPage {
  open(volume: Omit<BenchVolume, 'hu'>, url: string): Promise<void>;
  /** Lit, under a preset of the product. */
  showPreset(id: string): Promise<void>;
  setLevel(level: QualityLevel): void;
  /** Milliseconds of one complete frame of both eyes. */
  time(pose: HeadPose): number;
  /** Both eyes together, for the coarse pixels that the volume's box covers, and those of the display. */
  count(pose: HeadPose): StereoCounts;
  /** Draws both eyes at every pixel and at an eighth of the finest step, and keeps the picture. */
  keepFinest(pose: HeadPose): void;
  /** Draws both eyes as the level says, against the picture kept. */
  compareWithFinest(pose: HeadPose): Comparison;
  /** The canvas with both eyes as a PNG data URL. */
  png(pose: HeadPose): string;
}

export interface StereoCounts extends FetchCounts {
  /** Pixels of the display that the volume's box covers. */
  readonly displayed: number;
  /** Those of them that show a part of the coarse picture. */
  readonly drawn: number;
  /** Fetches of the coarse picture for all of them. */
  readonly fetchesToShow: number;
}

declare global {
  var stereo: StereoPage;
}

let view: OurView;
let pictures: EyePictures;
let eyesOf: (pose: HeadPose) => ArrayCamera;
let level: QualityLevel;
let kept: Uint8ClampedArray | undefined;

function draw(pose: HeadPose, shown = level): void {
  view.object.setQuality(shown);
  pictures.resolution = shown.resolution;
  const headset = eyesOf(pose);
  view.scene.updateMatrixWorld();
  pictures.draw(view.renderer, headset);
  view.renderer.render(view.scene, headset);
  finishFrame(view.gl);
}

globalThis.stereo = {
  async open(volume, url) {
    const response = await fetch(url);
    const given = { ...volume, hu: new Int16Array(await response.arrayBuffer()) };
    const canvas = document.createElement('canvas');
    canvas.width = 2 * eyePx.width;
    canvas.height = eyePx.height;
    document.body.append(canvas);
    view = await createOurView(given, canvas, transferFunctionById('bone'), 'lit');
    pictures = createEyePictures(view.object);
    view.scene.remove(view.object.mesh).add(pictures.mesh);
    eyesOf = (pose) => eyesAt(pose, centreOf(given));
  },
  async showPreset(id) {
    const preset = transferFunctionById(id);
    if (preset.id !== id) throw new Error(`stereo: there is no preset ${id}`);
    view.object.setTransferFunction(preset);
    await view.object.whenReady();
  },
  setLevel(next) {
    level = next;
  },
  time(pose) {
    const startMs = performance.now();
    draw(pose);
    return performance.now() - startMs;
  },
  count(pose) {
    const { mesh } = view.object;
    draw(pose);
    const count = (eye: PerspectiveCamera, share: number) =>
      countFetches(
        view.renderer,
        mesh,
        eye,
        Math.floor(eyePx.width * share),
        Math.floor(eyePx.height * share),
      );
    const headset = eyesOf(pose);
    const marched = addCounts(headset.cameras.map((eye) => count(eye, level.resolution)));
    const shown = countFetches(view.renderer, pictures.mesh, headset, 2 * eyePx.width, eyePx.height);
    return { ...marched, displayed: shown.rays, drawn: shown.marched, fetchesToShow: shown.tableFetches };
  },
  keepFinest(pose) {
    draw(pose, { resolution: 1, stepVoxels: stillQuality.stepVoxels / 8 });
    kept = readCanvas(view.gl);
  },
  compareWithFinest(pose) {
    draw(pose);
    return compare(readCanvas(view.gl), kept!);
  },
  png(pose) {
    draw(pose);
    return (view.gl.canvas as HTMLCanvasElement).toDataURL('image/png');
  },
};
