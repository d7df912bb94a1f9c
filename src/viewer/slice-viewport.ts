import {
  type AnatomicalFrame,
  extentAlong,
  offsetInPlane,
  type PlaneName,
  type Planes,
  type SlicePlane,
  standardPlane,
} from '../imaging/slice-plane.ts';
import type { Lps, LpsVector } from '../imaging/spaces.ts';
import { dot, subtract } from '../imaging/vector.ts';
import { centreOf, type Volume } from '../imaging/volume.ts';

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

/** What is needed of the state to know where every slice lies. */
export interface ShownSlices {
  /** All three planes pass through this position. */
  readonly crosshair: Lps;
  readonly planes: Planes;
  readonly framing: Readonly<Record<PlaneName, SliceFraming>>;
}

/** The plane that a view shows, turned or not. */
export function shownPlane({ planes, crosshair }: Omit<ShownSlices, 'framing'>, name: PlaneName): SlicePlane {
  return { ...planes[name], origin: crosshair };
}

/** What is needed of a scan to see it through a viewport. */
interface Viewed {
  readonly volume: Pick<Volume, 'dims' | 'lpsFromIndex'>;
  readonly frame: AnatomicalFrame;
}

/** Share of the viewport that the slice fills at zoom 1; the rest is room for the overlay texts. */
const FIT_MARGIN = 0.96;

/** Zoom 1 is the same scale however a plane is turned, so that the picture does not breathe while it turns. */
export function sliceViewport(
  scan: Viewed,
  name: PlaneName,
  shown: ShownSlices,
  size: ViewportSize,
): SliceViewport {
  const plane = shownPlane(shown, name);
  const { panMm, zoom } = shown.framing[name];
  // The grid is symmetrical about its centre, so whatever the direction its middle is the centre's.
  const toCentre = subtract(centreOf(scan.volume), plane.origin);
  return {
    plane,
    size,
    mmPerPixel: fitMmPerPixel(scan, name, size) / zoom,
    centre: offsetInPlane(
      plane,
      plane.origin,
      dot(toCentre, plane.right) + panMm[0],
      dot(toCentre, plane.down) + panMm[1],
    ),
  };
}

/** Millimetres a CSS pixel at zoom 1, where the whole standard slice is in the view. */
export function fitMmPerPixel({ volume, frame }: Viewed, name: PlaneName, size: ViewportSize): number {
  const standard = standardPlane(frame, name, centreOf(volume));
  const extent = (direction: LpsVector) => {
    const [min, max] = extentAlong(volume, direction);
    return max - min;
  };
  const fit = Math.max(
    extent(standard.right) / Math.max(1, size.width),
    extent(standard.down) / Math.max(1, size.height),
  );
  return fit / FIT_MARGIN;
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
