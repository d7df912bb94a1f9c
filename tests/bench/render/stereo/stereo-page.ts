import type { PerspectiveCamera } from 'three';
import { transferFunctionById } from '../../../../src/render/transfer-functions.ts';
import type { BenchVolume } from '../contestant.ts';
import { addCounts } from '../add-counts.ts';
import { countFetches, type FetchCounts } from '../count-fetches.ts';
import { finishFrame } from '../finish-frame.ts';
import { createOurView, type OurView } from '../our-view.ts';
import { centreOf } from '../volume-geometry.ts';
import { eyePx, eyesAt, type HeadPose } from './eyes.ts';

/** What the stereo page answers to the bench, which runs in Node. */
export interface StereoPage {
  open(volume: Omit<BenchVolume, 'hu'>, url: string): Promise<void>;
  /** Lit, under a preset of the product. */
  showPreset(id: string): Promise<void>;
  /** Milliseconds of one complete frame of both eyes. */
  time(pose: HeadPose): number;
  /** Both eyes together. */
  count(pose: HeadPose): FetchCounts;
  /** The canvas with both eyes as a PNG data URL. */
  png(pose: HeadPose): string;
}

declare global {
  var stereo: StereoPage;
}

let view: OurView;
let eyesOf: (pose: HeadPose) => PerspectiveCamera[];

function draw(pose: HeadPose): void {
  for (const [side, eye] of eyesOf(pose).entries()) {
    view.renderer.setViewport(side * eyePx.width, 0, eyePx.width, eyePx.height);
    view.renderer.render(view.scene, eye);
  }
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
    view.renderer.autoClear = false;
    eyesOf = (pose) => eyesAt(pose, centreOf(given));
  },
  async showPreset(id) {
    const preset = transferFunctionById(id);
    if (preset.id !== id) throw new Error(`stereo: there is no preset ${id}`);
    view.object.setTransferFunction(preset);
    await view.object.whenReady();
  },
  time(pose) {
    const startMs = performance.now();
    view.renderer.clear();
    draw(pose);
    return performance.now() - startMs;
  },
  count(pose) {
    const eyes = eyesOf(pose).map((eye) =>
      countFetches(view.renderer, view.object.mesh, eye, eyePx.width, eyePx.height),
    );
    return addCounts(eyes);
  },
  png(pose) {
    view.renderer.clear();
    draw(pose);
    return (view.gl.canvas as HTMLCanvasElement).toDataURL('image/png');
  },
};
