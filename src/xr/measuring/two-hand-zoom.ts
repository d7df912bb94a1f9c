import type { ThreeEvent } from '@react-three/fiber';
import { Vector3 } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import { chosenPoint } from '../../viewer/selected-handle.ts';
import { screenFromLps, type SliceViewport } from '../../viewer/slice-viewport.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { isRayEvent, originOf, type RayEvent } from '../input/ray-event.ts';

/** Rays nearer to one another than this give no measure of size, dmm. */
const LEAST_DMM = 20;

interface Shown {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
}

/** Where one hand holds the picture, dmm from its middle, right and up. */
interface Held {
  x: number;
  y: number;
}

/**
 * Taking hold of the picture with both hands and drawing them apart enlarges it: about the point in hand while a
 * measurement is placed, so that its tip stays where it is, else about the middle between the hands. One hand does
 * what `one` does.
 */
export function twoHandZoom(viewer: Viewer, one: PointerHandlers, shown: () => Shown): PointerHandlers {
  const hands = new Map<number, Held>();
  /** Hands that have enlarged do nothing else until they let go: they have moved since they took hold. */
  const zooming = new Set<number>();
  const local = new Vector3();
  const put = (event: RayEvent) => {
    event.eventObject.worldToLocal(local.copy(event.pointOnFace));
    const held = hands.get(event.pointerId) ?? { x: 0, y: 0 };
    held.x = local.x;
    held.y = local.y;
    hands.set(event.pointerId, held);
  };
  const apart = () => {
    const [a, b] = hands.values();
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const letGo = (event: ThreeEvent<PointerEvent>) => {
    hands.delete(event.pointerId);
    zooming.delete(event.pointerId);
  };
  return {
    onPointerDown(event) {
      if (isRayEvent(event)) put(event);
      if (hands.size > 1) for (const id of hands.keys()) zooming.add(id);
      one.onPointerDown(event);
    },
    onPointerMove(event) {
      if (!isRayEvent(event) || !zooming.has(event.pointerId)) {
        one.onPointerMove(event);
        return;
      }
      event.stopPropagation();
      if (hands.size < 2) return;
      const before = apart();
      put(event);
      const now = apart();
      if (Math.min(before, now) < LEAST_DMM) return;
      const { plane, view } = shown();
      const aboutMm = aboutOf(viewer, view, [...hands.values()]);
      viewer.run('zoomSlice', { plane, factor: now / before, aboutMm }, originOf(event));
    },
    onPointerUp(event) {
      letGo(event);
      one.onPointerUp(event);
    },
    onPointerCancel(event) {
      letGo(event);
      one.onPointerCancel(event);
    },
  };
}

/** What stays in place, mm right of and below the picture's middle. */
function aboutOf(viewer: Viewer, view: SliceViewport, held: readonly Held[]): readonly [number, number] {
  const state = viewer.store.getState();
  const point = chosenPoint(state) ?? state.placing?.hover;
  const { width, height } = view.size;
  if (point) {
    const { x, y } = screenFromLps(view, point);
    return [(x - width / 2) * view.mmPerPixel, (y - height / 2) * view.mmPerPixel];
  }
  const middle = (along: 'x' | 'y') => held.reduce((sum, each) => sum + each[along], 0) / held.length;
  return [middle('x') * view.mmPerPixel, -middle('y') * view.mmPerPixel];
}
