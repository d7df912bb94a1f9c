import type { ThreeEvent } from '@react-three/fiber';
import { useMemo } from 'react';
import { Vector3 } from 'three';
import { degreesOf } from '../../ui/room/dmm.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { windowBy } from '../../viewer/window-by.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { pulse } from '../input/pulse.ts';
import { capturePointer, isRayEvent, originOf, type RayEvent } from '../input/ray-event.ts';

/** Degrees of one dmm. */
const DEG = degreesOf(1);

/** Sets the window by holding and moving, on something that is laid out in dmm; one hand at a time. */
export function useWindowDrag(): PointerHandlers {
  const viewer = useViewer();
  return useMemo(() => {
    let holder: number | undefined;
    const last = new Vector3();
    const now = new Vector3();
    const read = (event: RayEvent, into: Vector3) =>
      event.eventObject.worldToLocal(into.copy(event.pointOnFace));
    const letGo = (event: ThreeEvent<PointerEvent>) => {
      if (event.pointerId === holder) holder = undefined;
    };
    return {
      onPointerDown(event) {
        if (!isRayEvent(event) || holder !== undefined) return;
        event.stopPropagation();
        capturePointer(event);
        pulse(event);
        holder = event.pointerId;
        read(event, last);
      },
      onPointerMove(event) {
        if (!isRayEvent(event) || event.pointerId !== holder) return;
        event.stopPropagation();
        read(event, now);
        const { window } = viewer.store.getState();
        const next = windowBy(window, (now.x - last.x) * DEG, (last.y - now.y) * DEG);
        last.copy(now);
        if (next.width !== window.width || next.centre !== window.centre)
          viewer.run('setWindow', { window: next }, originOf(event));
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
    };
  }, [viewer]);
}
