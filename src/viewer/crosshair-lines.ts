import { type PlaneName, planeNames, type Planes } from '../imaging/slice-plane.ts';
import type { Lps } from '../imaging/spaces.ts';
import { cross, dot } from '../imaging/vector.ts';
import { type SliceViewport, screenFromLps } from './slice-viewport.ts';

/** The line in which another plane cuts the shown one, through the crosshair. */
export interface CrosshairLine {
  readonly plane: PlaneName;
  /** Unit direction on the screen: right, down. */
  readonly along: readonly [number, number];
}

/** Planes that are nearly the same cut each other nowhere in particular. */
const PARALLEL = 1e-6;

/** The lines of the other planes on one view; fewer than two where a plane was turned onto the shown one. */
export function crosshairLines(planes: Planes, shown: PlaneName): readonly CrosshairLine[] {
  const { right, down, normal } = planes[shown];
  return planeNames
    .filter((plane) => plane !== shown)
    .map((plane) => {
      const line = cross(planes[plane].normal, normal);
      const [x, y] = [dot(line, right), dot(line, down)];
      return { plane, x, y, length: Math.hypot(x, y) };
    })
    .filter(({ length }) => length > PARALLEL)
    .map(({ plane, x, y, length }) => ({ plane, along: [x / length, y / length] }));
}

/** A place on a line where it can be taken and turned, CSS pixels from the view's top left corner. */
export interface TurnHandle {
  readonly plane: PlaneName;
  readonly x: number;
  readonly y: number;
}

/** Handles lie this share of the view's smaller side away from the crosshair, within these pixels. */
const ARM_SHARE = 0.36;
const ARM_PX = { min: 48, max: 260 };
/** A handle nearer than this to the edge is not shown: it would lie under texts and sliders. */
const EDGE_PX = 30;

/** Where the lines of a view can be taken and turned. */
export function turnHandles(
  planes: Planes,
  crosshair: Lps,
  name: PlaneName,
  view: SliceViewport,
): TurnHandle[] {
  const { width, height } = view.size;
  const { x, y } = screenFromLps(view, crosshair);
  const arm = Math.min(ARM_PX.max, Math.max(ARM_PX.min, ARM_SHARE * Math.min(width, height)));
  const isShown = (handle: TurnHandle) =>
    handle.x > EDGE_PX && handle.y > EDGE_PX && handle.x < width - EDGE_PX && handle.y < height - EDGE_PX;
  return crosshairLines(planes, name)
    .flatMap(({ plane, along }) =>
      [-1, 1].map((side) => ({ plane, x: x + side * arm * along[0], y: y + side * arm * along[1] })),
    )
    .filter(isShown);
}

/** The nearest handle within reach of a place on the screen, CSS pixels. */
export function turnHandleAt(
  handles: readonly TurnHandle[],
  at: { readonly x: number; readonly y: number },
  reachPx: number,
): TurnHandle | undefined {
  const far = (handle: TurnHandle) => Math.hypot(handle.x - at.x, handle.y - at.y);
  return handles
    .filter((handle) => far(handle) <= reachPx)
    .reduce<TurnHandle | undefined>(
      (best, next) => (best && far(best) <= far(next) ? best : next),
      undefined,
    );
}
