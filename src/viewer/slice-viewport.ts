import {
  type AnatomicalFrame,
  extentAlong,
  offsetInPlane,
  type PlaneName,
  type SlicePlane,
  standardPlane,
} from '../imaging/slice-plane.ts';
import { type Lps, lps } from '../imaging/spaces.ts';
import { add, dot, scale, subtract } from '../imaging/vector.ts';
import type { Volume } from '../imaging/volume.ts';

/** How one slice view is framed: pan in mm on the plane, zoom relative to fit (1 = whole slice visible). */
export interface SliceFraming {
  readonly panMm: readonly [right: number, down: number];
  readonly zoom: number;
}

export const fitFraming: SliceFraming = { panMm: [0, 0], zoom: 1 };

/** Size of a view on the screen, CSS pixels. */
export interface ViewportSize {
  readonly width: number;
  readonly height: number;
}

/** A plane seen through a viewport: the one place where pixels become patient millimetres and back. */
export interface SliceViewport {
  readonly plane: SlicePlane;
  readonly size: ViewportSize;
  readonly mmPerPixel: number;
  /** Patient position shown at the middle of the viewport. */
  readonly centre: Lps;
}

/** Share of the viewport that the slice fills at zoom 1; the rest is room for the overlay texts. */
const FIT_MARGIN = 0.96;

export function sliceViewport(
  volume: Volume,
  frame: AnatomicalFrame,
  name: PlaneName,
  crosshair: Lps,
  framing: SliceFraming,
  size: ViewportSize,
): SliceViewport {
  const plane = standardPlane(frame, name, crosshair);
  const [minRight, maxRight] = extentAlong(volume, plane.right);
  const [minDown, maxDown] = extentAlong(volume, plane.down);
  const fitMmPerPixel = Math.max(
    (maxRight - minRight) / Math.max(1, size.width),
    (maxDown - minDown) / Math.max(1, size.height),
  );
  const middle = (min: number, max: number, direction: readonly [number, number, number]) =>
    (min + max) / 2 - dot(crosshair, direction);
  const centre = add(
    crosshair,
    add(
      scale(plane.right, middle(minRight, maxRight, plane.right) + framing.panMm[0]),
      scale(plane.down, middle(minDown, maxDown, plane.down) + framing.panMm[1]),
    ),
  );
  return {
    plane,
    size,
    mmPerPixel: fitMmPerPixel / FIT_MARGIN / framing.zoom,
    centre: lps(...centre),
  };
}

/** Patient position under a point of the viewport (CSS pixels from its top left corner). */
export function lpsFromScreen(view: SliceViewport, xPx: number, yPx: number): Lps {
  const rightMm = (xPx - view.size.width / 2) * view.mmPerPixel;
  const downMm = (yPx - view.size.height / 2) * view.mmPerPixel;
  return offsetInPlane(view.plane, view.centre, rightMm, downMm);
}

/** Where a patient position falls in the viewport, and how far in mm it lies off the shown plane. */
export function screenFromLps(
  view: SliceViewport,
  position: Lps,
): { readonly x: number; readonly y: number; readonly offPlaneMm: number } {
  const offset = subtract(position, view.centre);
  return {
    x: view.size.width / 2 + dot(offset, view.plane.right) / view.mmPerPixel,
    y: view.size.height / 2 + dot(offset, view.plane.down) / view.mmPerPixel,
    offPlaneMm: dot(offset, view.plane.normal),
  };
}
