import { applyToPoint, applyToVector, invert } from '../imaging/affine.ts';
import { extentAlong, offsetInPlane, standardPlane } from '../imaging/slice-plane.ts';
import type { LpsVector } from '../imaging/spaces.ts';
import { scale } from '../imaging/vector.ts';
import { greyOf } from '../imaging/voi-window.ts';
import { centreOf, spacingMm } from '../imaging/volume.ts';
import { acquiredPlane } from './acquired-plane.ts';
import { openingWindow, type Scan } from './scan.ts';

/** A slice as opaque grey pixels, row by row from the top left: what `ImageData` takes. */
export interface SlicePicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** Where a pixel that covers more than a voxel takes its mean of four from, as the station's shader does, pixels. */
const ROTATED_GRID = [
  [0.375, 0.125],
  [-0.375, -0.125],
  [-0.125, 0.375],
  [0.125, -0.375],
] as const;
const MIDDLE = [[0, 0]] as const;

/**
 * Paints a scan of one slice without a GPU, turned and windowed as the station opens it. The picture has the
 * slice's shape in mm; its longer side is `longSidePx`, less where the slice has no more to show.
 */
export function slicePicture(scan: Scan, longSidePx: number): SlicePicture {
  const { volume, series } = scan;
  const [columns, rows] = volume.dims;
  const plane = standardPlane(scan.frame, acquiredPlane(scan), centreOf(volume));
  const { right, down } = plane;
  const [widthMm, heightMm] = [extent(scan, right), extent(scan, down)];
  const [betweenColumns, betweenRows] = spacingMm(volume);
  const finestMm = Math.min(betweenColumns, betweenRows);
  const mmPerPixel = Math.max(Math.max(widthMm, heightMm) / longSidePx, finestMm);
  const width = Math.max(1, Math.round(widthMm / mmPerPixel));
  const height = Math.max(1, Math.round(heightMm / mmPerPixel));

  const indexFromLps = invert(volume.lpsFromIndex);
  const corner = offsetInPlane(plane, plane.origin, (-width / 2) * mmPerPixel, (-height / 2) * mmPerPixel);
  const from = applyToPoint(indexFromLps, corner);
  const perX = applyToVector(indexFromLps, scale(right, mmPerPixel));
  const perY = applyToVector(indexFromLps, scale(down, mmPerPixel));
  const places = mmPerPixel > finestMm ? ROTATED_GRID : MIDDLE;
  const window = openingWindow(scan);

  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let grey = 0;
      for (const [dx, dy] of places) {
        const [u, v] = [x + 0.5 + dx, y + 0.5 + dy];
        const i = Math.round(from[0] + u * perX[0] + v * perY[0]);
        const j = Math.round(from[1] + u * perX[1] + v * perY[1]);
        if (i < 0 || j < 0 || i >= columns || j >= rows) continue;
        const shown = greyOf(window, volume.hu[i + columns * j]!);
        grey += series.invertedGreys ? 1 - shown : shown;
      }
      const at = 4 * (x + width * y);
      rgba.fill((255 * grey) / places.length, at, at + 3);
      rgba[at + 3] = 255;
    }
  return { width, height, rgba };
}

function extent({ volume }: Scan, direction: LpsVector): number {
  const [min, max] = extentAlong(volume, direction);
  return max - min;
}
