import type { WebGLRenderer } from 'three';
import { nextTask } from '../../base/next-task.ts';
import type { ViewerState, ViewName } from '../../viewer/viewer-state.ts';
import type { FlatPainter, ViewRect } from './flat-painter.ts';
import type { TakenPicture } from './picture-taker.ts';
import { pixelBox } from './pixel-box.ts';

/** A 3D picture that is never finished, as while a scan is still arriving, is taken as it is then. */
const MOST_PASSES = 64;

/**
 * Draws the views until they have settled and copies the pixels of one in the very task of the last drawing: later the
 * browser may have thrown them away. `rects` are in CSS pixels of the canvas.
 */
export async function takePicture(
  renderer: WebGLRenderer,
  painter: FlatPainter,
  state: ViewerState,
  rects: readonly ViewRect[],
  view: ViewName,
): Promise<TakenPicture> {
  const rect = rects.find((each) => each.view === view);
  if (!rect) throw new Error(`take picture: no ${view} view`);
  for (let pass = 1; painter.paint(renderer, state, rects, false) && pass < MOST_PASSES; pass++)
    await nextTask();
  const ratio = renderer.getPixelRatio();
  const box = pixelBox(rect, ratio);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(box.width * ratio);
  canvas.height = Math.round(box.height * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('take picture: no 2D context');
  const frame = renderer.domElement.getBoundingClientRect();
  context.drawImage(renderer.domElement, -Math.round(box.left * ratio), -Math.round(box.top * ratio));
  return { canvas, left: frame.left + box.left, top: frame.top + box.top, ratio };
}
