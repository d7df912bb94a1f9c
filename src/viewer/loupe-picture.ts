import { applyToPoint, applyToVector, invert } from '../imaging/affine.ts';
import { createInterpolator } from '../imaging/value-between.ts';
import { scale } from '../imaging/vector.ts';
import { greyOf } from '../imaging/voi-window.ts';
import type { SlicePicture } from './slice-picture.ts';
import { lpsFromScreen, type SliceViewport } from './slice-viewport.ts';
import type { ViewerState } from './viewer-state.ts';

type Looks = Pick<ViewerState, 'window' | 'invertedGreys' | 'smoothSlices'>;

/**
 * Paints a small piece of a slice without a GPU, windowed as the views are, one pixel a unit of the viewport. Always
 * the plane itself, whatever slab is shown: a point lies on the plane.
 */
export function loupePicture(
  { volume }: NonNullable<ViewerState['scan']>,
  { window, invertedGreys, smoothSlices }: Looks,
  view: SliceViewport,
): SlicePicture {
  const [width, height] = [Math.round(view.size.width), Math.round(view.size.height)];
  const indexFromLps = invert(volume.lpsFromIndex);
  const from = applyToPoint(indexFromLps, lpsFromScreen(view, 0.5, 0.5));
  const perX = applyToVector(indexFromLps, scale(view.plane.right, view.mmPerPixel));
  const perY = applyToVector(indexFromLps, scale(view.plane.down, view.mmPerPixel));
  const valueAt = createInterpolator(volume);
  const place = smoothSlices ? (v: number) => v : Math.round;
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = valueAt(
        place(from[0] + x * perX[0] + y * perY[0]),
        place(from[1] + x * perX[1] + y * perY[1]),
        place(from[2] + x * perX[2] + y * perY[2]),
      );
      const at = 4 * (x + width * y);
      if (value !== undefined) {
        const shown = greyOf(window, value);
        rgba.fill(255 * (invertedGreys ? 1 - shown : shown), at, at + 3);
      }
      rgba[at + 3] = 255;
    }
  return { width, height, rgba };
}
