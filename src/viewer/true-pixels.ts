import { applyToPoint, axisOf, invert } from '../imaging/affine.ts';
import type { PlaneName } from '../imaging/slice-plane.ts';
import { index, type LpsVector } from '../imaging/spaces.ts';
import { dot, length, subtract } from '../imaging/vector.ts';
import type { Volume } from '../imaging/volume.ts';
import type { Scan } from './scan.ts';
import {
  fitMmPerPixel,
  lpsFromScreen,
  type ShownSlices,
  type SliceFraming,
  sliceViewport,
  type ViewportSize,
} from './slice-viewport.ts';

/** Where a view lies on a screen of whole device pixels. */
export interface ScreenPlace extends ViewportSize {
  /** From the corner of the pixel grid, CSS pixels. */
  readonly left: number;
  readonly top: number;
  /** Device pixels a CSS pixel. */
  readonly pixelRatio: number;
}

/** The zoom at which one device pixel shows one voxel along the finer of the two directions on the screen. */
export function truePixelZoom(
  scan: Pick<Scan, 'volume' | 'frame'>,
  name: PlaneName,
  { planes }: Pick<ShownSlices, 'planes'>,
  place: Omit<ScreenPlace, 'left' | 'top'>,
): number {
  const { right, down } = planes[name];
  const finestMm = Math.min(voxelAlong(scan.volume, right), voxelAlong(scan.volume, down));
  return fitMmPerPixel(scan, name, place) / (finestMm * place.pixelRatio);
}

/** Size of a voxel along the grid axis that lies nearest to a direction, mm. */
function voxelAlong(volume: Volume, direction: LpsVector): number {
  const axes = ([0, 1, 2] as const).map((axis) => axisOf(volume.lpsFromIndex, axis));
  const alignment = (axis: LpsVector) => Math.abs(dot(axis, direction)) / length(axis);
  return length(axes.reduce((best, next) => (alignment(next) > alignment(best) ? next : best)));
}

/**
 * The framing at which pixels are voxels: one to one, and moved by less than a voxel so that a voxel's centre
 * lies on a pixel's centre. Without that the interpolation between voxels would blur every one.
 */
export function truePixelFraming(
  scan: Pick<Scan, 'volume' | 'frame'>,
  name: PlaneName,
  shown: ShownSlices,
  place: ScreenPlace,
): SliceFraming {
  const { panMm } = shown.framing[name];
  const zoom = truePixelZoom(scan, name, shown, place);
  const framed = { ...shown, framing: { ...shown.framing, [name]: { panMm, zoom } } };
  const view = sliceViewport(scan, name, framed, place);
  const pixelCentre = (start: number, size: number) =>
    (Math.floor((start + size / 2) * place.pixelRatio) + 0.5) / place.pixelRatio - start;
  const at = lpsFromScreen(view, pixelCentre(place.left, place.width), pixelCentre(place.top, place.height));
  const inGrid = applyToPoint(invert(scan.volume.lpsFromIndex), at);
  const [i, j, k] = [Math.round(inGrid[0]), Math.round(inGrid[1]), Math.round(inGrid[2])];
  const voxel = applyToPoint(scan.volume.lpsFromIndex, index(i, j, k));
  const offset = subtract(voxel, at);
  return {
    panMm: [panMm[0] + dot(offset, view.plane.right), panMm[1] + dot(offset, view.plane.down)],
    zoom,
  };
}
