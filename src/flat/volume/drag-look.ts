import type { TransferFunction } from '../../imaging/transfer-function.ts';
import { renderModes } from '../../render/modes/index.ts';
import { shownCurve, shownIsoHu, shownProjectionWindow } from '../../render/shown-volume.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';

/** HU per full view height dragged, at least; the slices' window tool has the same feeling. */
const MIN_RANGE_HU = 600;
/** A curve moved further shows nothing that CT has, HU. */
const FURTHEST_HU = 4000;

/**
 * What a drag of the window tool does to the 3D picture: to the grey scale of a projection (sideways contrast,
 * down darker), to the threshold of a surface, or to where a tissue's curve lies.
 *
 * @param movedShare right and down since the last event, as a share of the view's height
 * @param gesture joins the steps of one drag, so that they are undone together
 */
export function dragLook(
  viewer: Viewer,
  movedShare: readonly [number, number],
  gesture: string,
  origin: Origin,
): void {
  const state = viewer.store.getState();
  const { uses } = renderModes.get(state.renderMode);
  const [right, down] = movedShare;
  if (uses.window) {
    const { centre, width } = shownProjectionWindow(state);
    const range = Math.max(MIN_RANGE_HU, 1.5 * width);
    const window = { centre: centre + down * range, width: width + right * range };
    viewer.run('setProjectionWindow', { window }, origin);
  } else if (uses.isoHu) {
    viewer.run('setIsoHu', { hu: Math.round(shownIsoHu(state) + down * 2 * MIN_RANGE_HU) }, origin);
  } else {
    const curve = moved(shownCurve(state), down * MIN_RANGE_HU);
    viewer.run('setCurve', { curve, gesture }, origin);
  }
}

function moved(curve: TransferFunction, byHu: number): TransferFunction {
  const points = curve.points.map((point) => ({ ...point, hu: point.hu + byHu }));
  const held = points[0]!.hu < -FURTHEST_HU || points[0]!.hu > FURTHEST_HU;
  return held ? curve : { ...curve, points };
}
