import { useMemo, useRef } from 'react';
import { Vector3 } from 'three';
import { useViewer } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import type { ToolPlace } from '../../viewer/viewer-state.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { pulse } from '../input/pulse.ts';
import { capturePointer, isRayEvent, originOf, type RayEvent } from '../input/ray-event.ts';
import type { PointedAt } from '../input/StickControls.tsx';
import type { Tip } from '../measuring/tip.ts';
import { createRayGesture, type RayGesture, type RayHit } from '../../viewer/ray-gesture.ts';

interface PictureRays {
  readonly plane: ToolPlace;
  readonly view: SliceViewport;
  /** Kept up to date with where a ray is, for the thumbstick. */
  readonly pointedAt?: PointedAt;
  /** Kept up to date too, for the loupe. */
  readonly tip?: Tip;
}

/** What rays do with the chosen tool on a picture of `view.size`, whose mesh has one unit a pixel of the view. */
export function usePictureRays(rays: PictureRays): Required<PointerHandlers> {
  const viewer = useViewer();
  const latest = useRef(rays);
  latest.current = rays;

  return useMemo(() => {
    const gestures = new Map<number, RayGesture>();
    const gestureOf = (pointerId: number): RayGesture => {
      const known = gestures.get(pointerId) ?? createRayGesture(viewer);
      gestures.set(pointerId, known);
      return known;
    };
    /** Only the hand that pressed last leads the point that is being placed; the other may rest on the panel. */
    let leading: number | undefined;
    const leave = () => {
      const { tip } = latest.current;
      if (tip) tip.on = false;
    };

    return {
      onPointerMove(event) {
        if (!isRayEvent(event)) return;
        event.stopPropagation();
        const { plane, view, pointedAt, tip } = latest.current;
        const gesture = gestureOf(event.pointerId);
        const hit = hitOf(event, view);
        if (pointedAt)
          pointedAt.current = [
            (hit.x - view.size.width / 2) * view.mmPerPixel,
            (hit.y - view.size.height / 2) * view.mmPerPixel,
          ];
        if (!gesture.held && leading !== undefined && leading !== event.pointerId) return;
        if (tip) {
          tip.x = hit.x;
          tip.y = hit.y;
          tip.on = true;
        }
        gesture.move(hit, plane, view);
      },
      onPointerDown(event) {
        if (!isRayEvent(event)) return;
        event.stopPropagation();
        capturePointer(event);
        leading = event.pointerId;
        pulse(event);
        const { plane, view } = latest.current;
        gestureOf(event.pointerId).press(pressOf(event, view), plane, view);
      },
      onPointerUp(event) {
        if (!isRayEvent(event)) return;
        event.stopPropagation();
        const { plane, view } = latest.current;
        gestureOf(event.pointerId).release(pressOf(event, view), plane, view);
      },
      onPointerCancel(event) {
        gestures.get(event.pointerId)?.cancel();
        gestures.delete(event.pointerId);
        leave();
      },
      onPointerLeave(event) {
        const gesture = gestures.get(event.pointerId);
        if (!gesture || gesture.held) return;
        gesture.cancel();
        if (leading === event.pointerId) leading = undefined;
        leave();
      },
    };
  }, [viewer]);
}

const local = new Vector3();

/** Where the ray is on the picture, pixels of its view from the top left corner. */
function hitOf(event: RayEvent, view: SliceViewport): RayHit {
  event.eventObject.worldToLocal(local.copy(event.pointOnFace));
  return {
    x: local.x + view.size.width / 2,
    y: view.size.height / 2 - local.y,
    atMs: event.timeStamp,
    origin: originOf(event),
  };
}

/** The same with the ray itself, which is kept with what was pressed. */
function pressOf(event: RayEvent, view: SliceViewport): RayHit {
  const { pointerPosition, pointerQuaternion } = event;
  const pose = { position: pointerPosition.toArray(), quaternion: pointerQuaternion.toArray() };
  return { ...hitOf(event, view), pose };
}
